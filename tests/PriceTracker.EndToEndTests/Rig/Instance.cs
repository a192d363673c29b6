using PriceTracker.Cluster;
using PriceTracker.Shop;

[assembly: AssemblyFixture(typeof(PriceTracker.EndToEndTests.Rig.Instance))]
[assembly: Xunit.v3.Parallelization(MaxThreads = 3)]

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>
/// One product, one town of shops and one browser for all tests, in the deployment that PRICETRACKER_DEPLOYMENT names. Tests stay apart by having
/// people and articles of their own.
/// </summary>
public sealed class Instance : IAsyncLifetime
{
    public const string AdministratorEmail = "admin@example.com";
    public const string Password = "correct horse battery";
    private IPlaywright playwright = default!;
    private ITrackedProduct tracker = default!;

    public IBrowser Browser { get; private set; } = default!;
    public ShopServer Shops { get; private set; } = default!;
    public HookSink Hooks { get; private set; } = default!;
    public string Address => tracker.Address;
    public string Log => tracker.Output;

    /// <summary>Null in the embedded deployment.</summary>
    public DistributedCluster? Cluster => (tracker as ClusterProduct)?.Cluster;

    /// <summary>Fast enough for tests, and let into the shops of this machine.</summary>
    public static Dictionary<string, string> Settings(ShopServer shops, HookSink? hooks = null) => new()
    {
        ["Scraping__AllowedPrivateHosts"] = shops.Hosts,
        ["Scraping__DefaultHostGap"] = "00:00:00",
        ["Scraping__MinimumInterval"] = "00:00:00",
        ["Scraping__HostConcurrency"] = "8",
        ["Admin__Email"] = AdministratorEmail,
        ["Admin__Password"] = Password,
        ["Notifications__AllowedPrivateHosts"] = hooks is null ? "" : hooks.Address.Authority,
    };

    public async ValueTask InitializeAsync()
    {
        Shops = await ShopServer.StartAsync(moves: false);
        Hooks = await HookSink.StartAsync();
        tracker = Environment.GetEnvironmentVariable("PRICETRACKER_DEPLOYMENT") == "Distributed"
            ? await ClusterProduct.StartAsync(Settings(Shops, Hooks))
            : await TrackerProcess.StartAsync(Settings(Shops, Hooks));
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        // The machine may be busy with a build: patience costs nothing where a test passes.
        SetDefaultExpectTimeout(20_000);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        if (tracker is not null)
            await tracker.DisposeAsync();
        if (Hooks is not null)
            await Hooks.DisposeAsync();
        if (Shops is not null)
            await Shops.DisposeAsync();
    }
}
