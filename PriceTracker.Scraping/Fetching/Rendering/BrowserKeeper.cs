using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>Keeps one browser: started when a page needs it, changed after many pages or when it broke, closed when nobody has needed it for a while.</summary>
internal sealed class BrowserKeeper : IAsyncDisposable
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromMinutes(1);
    private readonly BrowserOptions options;
    private readonly string? executable;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly SemaphoreSlim gate = new(1);
    private readonly ITimer idle;
    private BrowserSession? current;
    private DateTimeOffset failedUntil;
    private bool saidThatSandboxIsOff;

    public BrowserKeeper(BrowserOptions options, string? executable, TimeProvider clock, ILogger log)
    {
        this.options = options;
        this.executable = executable;
        this.clock = clock;
        this.log = log;
        idle = clock.CreateTimer(_ => _ = CloseIdleAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A browser to open one page in, to be given back; null where none starts.</summary>
    public async Task<BrowserSession?> TakeAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (current is { } old && (old.IsBroken || old.Pages >= options.PagesPerBrowser))
                await RetireAsync(old);
            current ??= await StartAsync(cancel);
            if (current is null)
                return null;
            idle.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            current.Pages++;
            current.InHand++;
            return current;
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task ReturnAsync(BrowserSession session)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            session.InHand--;
            if (session != current || session.IsBroken)
                await RetireAsync(session);
            else if (session.InHand == 0)
                idle.Change(options.IdleTime, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await idle.DisposeAsync();
        await gate.WaitAsync();
        if (current is not null)
            await current.DisposeAsync();
        current = null;
        gate.Dispose();
    }

    /// <summary>Takes no more pages, and ends with its last one.</summary>
    private async Task RetireAsync(BrowserSession session)
    {
        if (session == current)
            current = null;
        if (session.InHand == 0)
            await session.DisposeAsync();
    }

    private async Task CloseIdleAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (current is { InHand: 0 } unused)
                await RetireAsync(unused);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<BrowserSession?> StartAsync(CancellationToken cancel)
    {
        if (clock.GetUtcNow() < failedUntil)
            return null;
        try
        {
            if (options.CdpUrl is { Length: > 0 } remote)
                return await BrowserSession.ConnectAsync(new Uri(remote), options.GuardAddress is { Length: > 0 } guard ? IPAddress.Parse(guard) : null, cancel);
            return await BrowserSession.StartAsync(executable!, IsSandboxed());
        }
        catch (Exception error) when (error is PlaywrightException or SocketException or IOException or TimeoutException or System.ComponentModel.Win32Exception)
        {
            failedUntil = clock.GetUtcNow() + RestAfterFailure;
            log.LogWarning("The browser for pages that need one did not start; it is tried again in {Seconds} s: {Reason}", RestAfterFailure.TotalSeconds, error.Message);
            return null;
        }
    }

    private bool IsSandboxed()
    {
        var isRoot = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;
        if (options.Sandbox && !isRoot)
            return true;
        if (!saidThatSandboxIsOff)
            log.LogWarning("Pages are rendered without Chromium's sandbox{Reason}: run as another user, or set Scraping__Browser__CdpUrl to a browser in a container of its own", isRoot ? ", because this process runs as root" : "");
        saidThatSandboxIsOff = true;
        return false;
    }
}
