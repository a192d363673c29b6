using System.Diagnostics;
using Microsoft.Playwright;

namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>The browser's own process, to be ended with all its children where it does not end by itself.</summary>
internal sealed class BrowserProcess
{
    private readonly int id;
    private readonly DateTime started;

    private BrowserProcess(int id, DateTime started)
    {
        this.id = id;
        this.started = started;
    }

    public static async Task<BrowserProcess?> OfAsync(IBrowser browser)
    {
        var session = await browser.NewBrowserCDPSessionAsync();
        var answer = await session.SendAsync("SystemInfo.getProcessInfo");
        await session.DetachAsync();
        foreach (var process in answer!.Value.GetProperty("processInfo").EnumerateArray())
            if (process.GetProperty("type").GetString() == "browser" && Running(process.GetProperty("id").GetInt32()) is { } found)
                using (found)
                    return new BrowserProcess(found.Id, found.StartTime);
        return null;
    }

    /// <summary>A number may have gone to another process meanwhile: that one started later.</summary>
    public void Kill()
    {
        using var process = Running(id);
        try
        {
            if (process is not null && process.StartTime == started)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended meanwhile.
        }
    }

    private static Process? Running(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
