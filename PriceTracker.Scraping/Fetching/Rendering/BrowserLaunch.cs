using Microsoft.Playwright;

namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>How the browser is started: with nothing of its own to say to the network, and no way to it but the proxy that each page is given.</summary>
internal static class BrowserLaunch
{
    /// <summary>Nobody listens there: what belongs to no page goes nowhere.</summary>
    public const string Nowhere = "http://127.0.0.1:1";

    /// <summary>Loopback is not exempt from the proxy.</summary>
    public const string NoExceptions = "<-loopback>";

    private static readonly string[] Arguments =
    [
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-sync",
        "--disable-breakpad",
        "--disable-notifications",
        "--disable-file-system",
        "--disable-plugins",
        "--disable-remote-fonts",
        "--mute-audio",
        // Everything goes over the proxy, which knows TCP alone: no QUIC, no UDP for calls, no look-ups of names by the browser itself.
        "--disable-quic",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        "--dns-prefetch-disable",
        "--no-pings",
        // A page's script gets no more memory than this (in MB), and nothing is kept on disk.
        "--js-flags=--max-old-space-size=384",
        "--disk-cache-size=1",
        "--media-cache-size=1",
    ];

    public static BrowserTypeLaunchOptions Options(string executable, bool sandbox) => new()
    {
        ExecutablePath = executable,
        Headless = true,
        ChromiumSandbox = sandbox,
        Args = Arguments,
        // A page may not open windows by itself.
        IgnoreDefaultArgs = ["--disable-popup-blocking"],
        Proxy = new Proxy { Server = Nowhere, Bypass = NoExceptions },
        // The worker decides when it ends.
        HandleSIGHUP = false,
        HandleSIGINT = false,
        HandleSIGTERM = false,
        Timeout = 30_000,
    };

    /// <summary>A context of its own for each page: no cookies, nothing stored, nothing downloaded, nothing allowed.</summary>
    public static BrowserNewContextOptions Context(string proxy, string userAgent) => new()
    {
        Proxy = new Proxy { Server = proxy, Bypass = NoExceptions },
        UserAgent = userAgent,
        Locale = "en-US",
        ViewportSize = new ViewportSize { Width = 1280, Height = 1600 },
        AcceptDownloads = false,
        ServiceWorkers = ServiceWorkerPolicy.Block,
        Permissions = [],
    };
}
