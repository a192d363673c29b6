using System.ComponentModel.DataAnnotations;

namespace PriceTracker.Scraping;

/// <summary>Section <c>Scraping:Browser</c>: the browser for pages that write their price by script.</summary>
public sealed class BrowserOptions
{
    /// <summary>A Chromium to start; null: looked for at the usual places.</summary>
    public string? Executable { get; set; }

    /// <summary>A Chromium that runs already, by its DevTools address; none is started then.</summary>
    public string? CdpUrl { get; set; }

    /// <summary>This process, as the browser at <see cref="CdpUrl"/> reaches it; null: the address that leads there.</summary>
    public string? GuardAddress { get; set; }

    /// <summary>Pages rendered at a time; 0: none are.</summary>
    public int Pages { get; set; } = 2;

    /// <summary>Pages that may wait for their turn at the browser; more are put off.</summary>
    public int Waiting { get; set; } = 16;

    /// <summary>For one page, from its address to its text.</summary>
    public TimeSpan PageTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a page that was read may go on loading before it is taken as it is.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>A browser is started anew after so many pages.</summary>
    public int PagesPerBrowser { get; set; } = 100;

    /// <summary>A browser without work is closed after this time.</summary>
    public TimeSpan IdleTime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Chromium's own walls around what a page runs; never for root, whom Chromium refuses them.</summary>
    public bool Sandbox { get; set; } = true;

    internal IEnumerable<ValidationResult> Validate()
    {
        if (CdpUrl is { Length: > 0 } && !(Uri.TryCreate(CdpUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "ws" or "wss"))
            yield return Wrong(nameof(CdpUrl), "must look like http://host:9222.");
        if (GuardAddress is { Length: > 0 } && !System.Net.IPAddress.TryParse(GuardAddress, out _))
            yield return Wrong(nameof(GuardAddress), "must be an address such as 10.0.0.5.");
        if (Executable is { Length: > 0 } && !File.Exists(Executable))
            yield return Wrong(nameof(Executable), $"'{Executable}' is not a file.");
        foreach (var (name, value, least, most) in Counts())
            if (value < least || value > most)
                yield return Wrong(name, $"must be between {least} and {most}.");
        foreach (var (name, value, least, most) in Durations())
            if (value < least || value > most)
                yield return Wrong(name, $"must be between {least} and {most} (hh:mm:ss).");
    }

    private static ValidationResult Wrong(string name, string what) => new($"Scraping__Browser__{name} {what}", [name]);

    private IEnumerable<(string Name, int Value, int Least, int Most)> Counts() =>
        [(nameof(Pages), Pages, 0, 32), (nameof(Waiting), Waiting, 0, 1_000), (nameof(PagesPerBrowser), PagesPerBrowser, 1, 10_000)];

    private IEnumerable<(string Name, TimeSpan Value, TimeSpan Least, TimeSpan Most)> Durations() =>
    [
        (nameof(PageTimeout), PageTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
        (nameof(Settle), Settle, TimeSpan.Zero, TimeSpan.FromSeconds(30)),
        (nameof(IdleTime), IdleTime, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
    ];
}
