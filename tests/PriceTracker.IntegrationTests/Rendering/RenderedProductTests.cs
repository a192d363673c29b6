using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Shop;
using PriceTracker.Shop.Goods;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>The main flow with pages that only a browser can read: by configuration, learnt, and where there is no browser.</summary>
public sealed class RenderedProductTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string Host = "pavilion.localhost";
    private ShopServer shops = null!;

    public async ValueTask InitializeAsync() => shops = await ShopServer.StartAsync(moves: false);

    public ValueTask DisposeAsync() => shops.DisposeAsync();

    [Fact]
    public async Task A_page_whose_price_only_a_script_writes_is_learnt_to_need_a_browser()
    {
        await using var product = await StartAsync(pages: 2);
        using var client = await product.SignedInAsync();
        var id = await AddAsync(client, Put("lamp", 49.90m));

        Assert.Equal(49.90m, (await ReadAsync(client, id, "active")).GetProperty("currentPrice").GetDecimal());
        var learnt = await RowAsync(product, id);
        Assert.True(learnt.NeedsBrowser);
        Assert.NotNull(learnt.BrowserTriedAt);

        shops.Shelf.SetPrice(Host, "/lamp", 45);
        (await client.PostAsync($"/api/v1/products/{id}/refresh", null)).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(async () => (await FindAsync(client, id)).GetProperty("currentPrice").GetDecimal() == 45, "the new price is read");
    }

    [Fact]
    public async Task A_shop_that_is_configured_so_is_rendered_at_once()
    {
        await using var product = await StartAsync(pages: 2);
        await ConfigureAsync(product);
        using var client = await product.SignedInAsync();

        var id = await AddAsync(client, Put("rug", 120));

        Assert.Equal(120, (await ReadAsync(client, id, "active")).GetProperty("currentPrice").GetDecimal());
        Assert.False((await RowAsync(product, id)).NeedsBrowser);
    }

    [Fact]
    public async Task Without_a_browser_a_page_that_must_have_one_says_so_and_others_are_read()
    {
        await using var product = await StartAsync(pages: 0);
        await ConfigureAsync(product);
        using var client = await product.SignedInAsync();
        var other = shops.Url("corner.localhost", "/mug");
        shops.Shelf.Put("corner.localhost", new Article("/mug", "Mug", 8));

        var id = await AddAsync(client, Put("chair", 80));

        var failed = await ReadAsync(client, id, "failing");
        Assert.Equal("browser_missing", failed.GetProperty("problem").GetProperty("code").GetString());
        Assert.Equal(8, (await ReadAsync(client, await AddAsync(client, other), "active")).GetProperty("currentPrice").GetDecimal());
    }

    [Fact]
    public async Task Without_a_browser_a_page_that_is_not_known_to_need_one_only_has_no_price()
    {
        await using var product = await StartAsync(pages: 0);
        using var client = await product.SignedInAsync();

        var id = await AddAsync(client, Put("desk", 80));

        await Eventually.TrueAsync(async () => (await FindAsync(client, id)).GetProperty("status").GetString() is "no_price" or "not_a_product", "it has no price");
        Assert.Null((await RowAsync(product, id)).BrowserTriedAt);
    }

    [Fact]
    public async Task A_page_without_a_price_is_tried_in_a_browser_once_and_then_left_for_a_week()
    {
        await using var product = await StartAsync(pages: 2);
        using var client = await product.SignedInAsync();
        var id = await AddAsync(client, shops.Url(Host, "/sale"));

        await Eventually.TrueAsync(async () => (await RowAsync(product, id)).BrowserTriedAt is not null, "it was tried in a browser");
        var first = await RowAsync(product, id);
        Assert.False(first.NeedsBrowser);

        (await client.PostAsync($"/api/v1/products/{id}/refresh", null)).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(async () => (await RowAsync(product, id)).Failures == 2, "it was read again");

        Assert.Equal(first.BrowserTriedAt, (await RowAsync(product, id)).BrowserTriedAt);
    }

    [Fact]
    public async Task A_worker_that_is_killed_leaves_no_browser_behind()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"price-tracker-killed-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        await using (var product = ProductProcess.Start(
            folder, null, ("ConnectionStrings__Postgres", await postgres.CreateDatabaseAsync()), ("Scraping__AllowedPrivateHosts", shops.Hosts),
            ("Scraping__DefaultHostGap", "00:00:00"), ("Admin__Email", "admin@example.com"), ("Admin__Password", "correct horse battery")))
        {
            await product.ReadyAsync();
            using var client = new HttpClient { BaseAddress = product.Address };
            (await client.PostAsJsonAsync("/api/v1/auth/login", new { email = "admin@example.com", password = "correct horse battery" })).EnsureSuccessStatusCode();
            await ReadAsync(client, await AddAsync(client, Put("sofa", 700)), "active");
            var browsers = BrowserProcesses.Below(product.ProcessId);
            Assert.NotEmpty(browsers);

            await product.KillAsync();

            await Eventually.TrueAsync(() => Task.FromResult(browsers.All(p => p.HasExited)), "its browser has ended too");
        }
        Directory.Delete(folder, recursive: true);
    }

    private Task<RunningProduct> StartAsync(int pages) => RunningProduct.StartAsync(
        postgres, ("Scraping:AllowedPrivateHosts", shops.Hosts), ("Scraping:DefaultHostGap", "00:00:00"), ("Scraping:MinimumInterval", "00:00:00"), ("Scraping:Browser:Pages", $"{pages}"));

    private string Put(string name, decimal price)
    {
        shops.Shelf.Put(Host, new Article($"/{name}", $"Pavilion {name}", price));
        return shops.Url(Host, $"/{name}");
    }

    private static async Task<string> AddAsync(HttpClient client, string url) =>
        (await RunningProduct.JsonAsync(await client.PostAsJsonAsync("/api/v1/products", new { url }))).GetProperty("id").GetString()!;

    private static async Task<JsonElement> FindAsync(HttpClient client, string id) => await RunningProduct.JsonAsync(await client.GetAsync($"/api/v1/products/{id}"));

    private static async Task<JsonElement> ReadAsync(HttpClient client, string id, string status)
    {
        await Eventually.TrueAsync(async () => (await FindAsync(client, id)).GetProperty("status").GetString() == status, $"the product is {status}");
        return await FindAsync(client, id);
    }

    private static async Task<Product> RowAsync(RunningProduct product, string id)
    {
        await using var context = await product.Services.GetRequiredService<IDbContextFactory<PriceTrackerContext>>().CreateDbContextAsync();
        return await context.Products.AsNoTracking().SingleAsync(p => p.Id == long.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task ConfigureAsync(RunningProduct product)
    {
        await using var context = await product.Services.GetRequiredService<IDbContextFactory<PriceTrackerContext>>().CreateDbContextAsync();
        context.ScraperConfigs.Add(new ScraperConfig { Domain = Host, RequiresJs = true, UpdatedAt = DateTimeOffset.UnixEpoch });
        await context.SaveChangesAsync();
    }
}
