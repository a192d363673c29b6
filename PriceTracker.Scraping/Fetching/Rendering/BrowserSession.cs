using System.Net;
using Microsoft.Playwright;

namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>One running browser, with the driver that speaks to it.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private readonly IPlaywright playwright;
    private readonly BrowserProcess? process;

    private BrowserSession(IPlaywright playwright, IBrowser browser, BrowserProcess? process, BrowserAddresses addresses)
    {
        this.playwright = playwright;
        this.process = process;
        Browser = browser;
        Addresses = addresses;
        browser.Disconnected += (_, _) => IsBroken = true;
    }

    public IBrowser Browser { get; }

    public BrowserAddresses Addresses { get; }

    /// <summary>Takes no more pages.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Pages begun in it.</summary>
    public int Pages { get; set; }

    /// <summary>Pages open in it.</summary>
    public int InHand { get; set; }

    public static async Task<BrowserSession> StartAsync(string executable, bool sandbox)
    {
        var playwright = await Playwright.CreateAsync();
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(BrowserLaunch.Options(executable, sandbox));
            return new BrowserSession(playwright, browser, await BrowserProcess.OfAsync(browser), BrowserAddresses.Local);
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>A browser that runs elsewhere, and is left running.</summary>
    public static async Task<BrowserSession> ConnectAsync(Uri address, IPAddress? guard, CancellationToken cancel)
    {
        var addresses = await BrowserAddresses.OfAsync(address, guard, cancel);
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new BrowserSession(playwright, await playwright.Chromium.ConnectOverCDPAsync(addresses.Endpoint(address)), null, addresses);
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>Asks it to end, and ends it where it does not: nothing of it is left running.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Browser.CloseAsync().WaitAsync(Patience);
            await Task.Run(playwright.Dispose).WaitAsync(Patience);
        }
        catch (Exception error) when (error is TimeoutException or PlaywrightException or IOException)
        {
            // It hangs, or is gone already.
        }
        process?.Kill();
    }
}
