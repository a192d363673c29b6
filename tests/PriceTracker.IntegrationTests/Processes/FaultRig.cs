using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PriceTracker.Cluster;
using PriceTracker.Cluster.Processes;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Processes;

/// <summary>
/// The distributed deployment as real processes, with a shop and a person who tracks a dozen products and has an alert on each. A round changes
/// every price, lets something break meanwhile, and then counts: each product read again, each change and each firing there exactly once.
/// </summary>
public sealed class FaultRig : IAsyncLifetime
{
    public const int Products = 12;
    private const decimal Target = 35;

    private readonly string folder = Directory.CreateTempSubdirectory("price-tracker-faults-").FullName;
    private Dictionary<string, string> settings = [];
    private HttpClient person = null!;
    private int rounds;
    private bool isBelow;
    private long firings;

    public DistributedServers Servers { get; private set; } = null!;
    public SmallShop Shop { get; private set; } = null!;
    public TrackerProcess Web { get; private set; } = null!;
    public List<TrackerProcess> Workers { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Servers = await DistributedServers.StartAsync(folder);
        Shop = await SmallShop.StartAsync();
        settings = new(Servers.Settings)
        {
            ["Scraping__AllowedPrivateHosts"] = Shop.Address.Authority,
            ["Scraping__DefaultInterval"] = "00:00:02",
            ["Scraping__LongestInterval"] = "00:00:02",
            ["Scraping__MinimumInterval"] = "00:00:01",
            ["Scraping__DefaultHostGap"] = "00:00:00",
            ["Scraping__HostConcurrency"] = "32",
            ["Scraping__FetchTimeout"] = "00:00:20",
            ["Scraping__Lease"] = "00:00:30",
        };
        Web = TrackerProcess.StartWeb("web", settings);
        await Web.ReadyAsync();
        await Task.WhenAll(AddWorkerAsync(), AddWorkerAsync());
        await TrackAsync();
    }

    public async Task AddWorkerAsync()
    {
        var worker = TrackerProcess.StartWorker($"worker-{Workers.Count + 1}", settings);
        Workers.Add(worker);
        await worker.ReadyAsync();
    }

    /// <summary>Removes a worker that a test has ended and starts another in its place.</summary>
    public async Task ReplaceAsync(TrackerProcess ended)
    {
        Workers.Remove(ended);
        await ended.DisposeAsync();
        await AddWorkerAsync();
    }

    public async Task RoundAsync(Func<Task> fault)
    {
        isBelow = !isBelow;
        var price = (isBelow ? 30m : 39m) + (++rounds / 100m);
        firings += isBelow ? Products : 0;
        Shop.Price = price.ToString(CultureInfo.InvariantCulture);
        await fault();

        await UntilAsync(Products, $"select count(*) from products where current_price = {Shop.Price}", $"every product shows {Shop.Price}");
        await UntilAsync(firings, "select count(*) from alert_firings where dispatched_at is not null", "every firing was dispatched");
        Assert.Equal(Products, await CountAsync($"select count(*) from price_history where kind = 'change' and price = {Shop.Price}"));
        Assert.Equal(firings, await CountAsync("select count(*) from alert_firings"));
        Assert.Equal(firings, await CountAsync("select count(*) from notification_deliveries where status = 'sent' and attempts = 1"));
        await StillReadsAsync();
    }

    /// <summary>Every process goes on: the products are read again and again.</summary>
    public async Task StillReadsAsync()
    {
        var now = await Servers.Postgres.ScalarAsync<DateTime>("select now()");
        await UntilAsync(Products, $"select count(*) from products where last_read_at > '{now:O}'", "every product was read again");
    }

    public Task<HttpResponseMessage> GetAsync(string path) => person.GetAsync(path);

    public async Task UntilAsync(long wanted, string sql, string what) =>
        await Eventually.TrueAsync(async () => await CountAsync(sql) == wanted, $"{what} (workers said: {string.Join('\n', Workers.Select(w => w.Output[^Math.Min(2_000, w.Output.Length)..]))})", 75);

    public Task<long> CountAsync(string sql) => Servers.Postgres.ScalarAsync<long>(sql);

    public async ValueTask DisposeAsync()
    {
        person?.Dispose();
        await Task.WhenAll(Workers.Append(Web).Where(p => p is not null).Select(p => p.DisposeAsync().AsTask()));
        if (Shop is not null)
            await Shop.DisposeAsync();
        if (Servers is not null)
            await Servers.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task TrackAsync()
    {
        var bob = new { email = "bob@example.com", password = "correct horse battery" };
        person = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Web.Address };
        (await person.PostAsJsonAsync("/api/v1/auth/register", bob)).EnsureSuccessStatusCode();
        (await person.PostAsJsonAsync("/api/v1/auth/login", bob)).EnsureSuccessStatusCode();
        for (var i = 0; i < Products; i++)
        {
            var added = await person.PostAsJsonAsync("/api/v1/products", new { url = new Uri(Shop.Address, $"/kettle?number={i}") });
            added.EnsureSuccessStatusCode();
            var id = (await added.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
            (await person.PostAsJsonAsync("/api/v1/alerts", new { productId = id, kind = "below", targetPrice = Target })).EnsureSuccessStatusCode();
        }
        await UntilAsync(Products, "select count(*) from products where current_price = 39.90", "every product was read");
    }
}
