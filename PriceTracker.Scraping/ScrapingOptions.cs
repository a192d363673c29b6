using System.ComponentModel.DataAnnotations;

namespace PriceTracker.Scraping;

/// <summary>Section <c>Scraping</c>.</summary>
public sealed class ScrapingOptions : IValidatableObject
{
    /// <summary>Comma-separated <c>host:port</c> that the address guard lets through although they are private, or on another port.</summary>
    public string AllowedPrivateHosts { get; set; } = "";

    /// <summary>Forward proxy for pages, as <c>http://host:port</c>.</summary>
    public string? Proxy { get; set; }

    /// <summary>Time between two checks of a product that many watch; others are checked no more often.</summary>
    public TimeSpan DefaultInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Time between two checks of a product whose price hardly ever moves.</summary>
    public TimeSpan LongestInterval { get; set; } = TimeSpan.FromHours(12);

    /// <summary>From how many watchers a product is checked at the default interval, however seldom it moves.</summary>
    [Range(1, 1_000)]
    public int PopularWatchers { get; set; } = 3;

    /// <summary>Floor between two scrapes of a product; a refresh asked for by hand waits at most 25 s of it.</summary>
    public TimeSpan MinimumInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time between two requests to one shop, where neither its configuration nor its robots.txt says otherwise.</summary>
    public TimeSpan DefaultHostGap { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Requests in flight to one shop.</summary>
    [Range(1, 32)]
    public int HostConcurrency { get; set; } = 2;

    /// <summary>Routine scrapes at a time in this process, from the queue that most shops share.</summary>
    [Range(1, 512)]
    public int Concurrency { get; set; } = 16;

    /// <summary>Scrapes at a time that somebody waits for; kept free for them.</summary>
    [Range(1, 512)]
    public int InteractiveConcurrency { get; set; } = 8;

    /// <summary>Scrapes at a time from the queue of each big retailer.</summary>
    [Range(1, 512)]
    public int RetailerConcurrency { get; set; } = 4;

    /// <summary>For one page, redirects and body included.</summary>
    public TimeSpan FetchTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a claimed scrape may take before the product is due again.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>For pages that a browser has to render.</summary>
    public BrowserOptions Browser { get; set; } = new();

    /// <summary>Sent with every request; its robots.txt token is PriceTracker.</summary>
    [Required]
    public string UserAgent { get; set; } = "Mozilla/5.0 (compatible; PriceTracker/0.1)";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Proxy is { Length: > 0 } && !(Uri.TryCreate(Proxy, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return new ValidationResult("Scraping__Proxy must look like http://host:port.", [nameof(Proxy)]);
        foreach (var entry in AllowedPrivateHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!Uri.TryCreate("http://" + entry, UriKind.Absolute, out var host) || !entry.Contains(':', StringComparison.Ordinal) || host.PathAndQuery != "/")
                yield return new ValidationResult($"Scraping__AllowedPrivateHosts: '{entry}' is not host:port.", [nameof(AllowedPrivateHosts)]);
        foreach (var (name, value, least, most) in Durations())
            if (value < least || value > most)
                yield return new ValidationResult($"Scraping__{name} must be between {least} and {most} (hh:mm:ss).", [name]);
        foreach (var wrong in Browser.Validate())
            yield return wrong;
    }

    private IEnumerable<(string Name, TimeSpan Value, TimeSpan Least, TimeSpan Most)> Durations() =>
    [
        (nameof(DefaultInterval), DefaultInterval, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7)),
        (nameof(LongestInterval), LongestInterval, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7)),
        (nameof(MinimumInterval), MinimumInterval, TimeSpan.Zero, TimeSpan.FromDays(1)),
        (nameof(DefaultHostGap), DefaultHostGap, TimeSpan.Zero, TimeSpan.FromMinutes(10)),
        (nameof(FetchTimeout), FetchTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2)),
        (nameof(Lease), Lease, TimeSpan.FromSeconds(30), TimeSpan.FromHours(1)),
    ];
}
