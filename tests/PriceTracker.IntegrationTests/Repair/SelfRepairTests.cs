using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.Data.Telemetry;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Repair;

/// <summary>A shop changes its pages: never a wrong price, a 0 or silence.</summary>
public sealed class SelfRepairTests(SharedShop shared) : IClassFixture<SharedShop>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> readers = new();
    private MeterListener? meters;
    private readonly SmallShop shop = shared.Shop;
    private readonly RunningProduct product = shared.Product;
    private readonly Uri address = shared.NewAddress();
    private HttpClient client = null!;
    private string id = "";

    public async ValueTask InitializeAsync()
    {
        shop.Page = KettlePages.First("49.90");
        client = await product.SignedInAsync(Somebody.Called("alice"));
        id = (await RunningProduct.JsonAsync(await client.PostAsJsonAsync("/api/v1/products", new { url = new Uri(address, "/kettle") }))).GetProperty("id").GetString()!;
        await UntilAsync(49.90m);
    }

    public ValueTask DisposeAsync()
    {
        meters?.Dispose();
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_second_scrape_reads_by_the_recipe_of_the_first()
    {
        Assert.NotNull((await RowAsync()).Recipe);
        Listen();

        shop.Page = KettlePages.First("44.90");
        await RefreshAsync();
        await UntilAsync(44.90m);

        Assert.Equal("recipe", Assert.Single(readers));
    }

    [Fact]
    public async Task Another_price_beside_the_same_place_is_no_news_for_administrators()
    {
        var before = (await RowAsync()).Recipe;

        shop.Page = KettlePages.First("49.90").Replace("</main>", """<aside><p class="price">€9.90</p><a href="/x">Filter</a><script type="application/ld+json">{"@type":"BreadcrumbList"}</script></aside></main>""", StringComparison.Ordinal);
        await RefreshAsync();

        await Eventually.TrueAsync(async () => (await RowAsync()).Recipe != before, "the recipe follows the page");
        Assert.Empty(await ChangesAsync());
    }

    [Fact]
    public async Task A_page_laid_out_anew_is_found_again_by_a_second_scrape()
    {
        shop.Page = KettlePages.Second("49.90");

        await RefreshAsync();
        await Eventually.TrueAsync(async () => (await ChangesAsync()).Exists(c => c.State == RecipeChangeState.Proposed), "another place is proposed");
        await RefreshAsync();

        var repaired = await Eventually.GetAsync(async () => (await ChangesAsync()).Find(c => c.State == RecipeChangeState.Confirmed), "the other place is confirmed");
        Assert.Equal((RecipeOrigin.Repair, "place_lost", 49.90m), (repaired.Origin, repaired.Reason, repaired.NewPrice));
        Assert.NotEqual(repaired.OldRecipe, repaired.NewRecipe);
        await Eventually.TrueAsync(async () => (await RowAsync()) is { Status: ProductStatus.Active, HeldPrice: null }, "the product is active");
        shop.Page = KettlePages.Second("45.00");
        await RefreshAsync();
        await UntilAsync(45.00m);
    }

    [Fact]
    public async Task A_price_that_changes_together_with_the_layout_waits_for_the_second_scrape()
    {
        shop.Page = KettlePages.Second("41.00");

        await RefreshAsync();
        await Eventually.TrueAsync(async () => (await RowAsync()).HeldPrice == 41.00m, "the price is held");
        Assert.Equal(49.90m, (await RowAsync()).CurrentPrice);
        await RefreshAsync();

        await UntilAsync(41.00m);
        Assert.Contains(await ChangesAsync(), c => c.State == RecipeChangeState.Confirmed);
    }

    [Fact]
    public async Task Another_product_at_the_same_address_changes_no_price_and_says_so()
    {
        shop.Page = KettlePages.First("12.00", "Garden hose 20 m", "GH-20");

        await RefreshAsync();

        await Eventually.TrueAsync(async () => (await RowAsync()).ProblemCode == "another_product", "the problem is told");
        Assert.Equal((49.90m, "Blue kettle Fjord 1.7 l"), ((await RowAsync()).CurrentPrice, (await RowAsync()).Title));
        shop.Page = KettlePages.First("48.00");
        await RefreshAsync();
        await UntilAsync(48.00m);
    }

    [Fact]
    public async Task A_page_that_lost_its_price_changes_none_and_says_so()
    {
        shop.Page = "<html><head><title>Blue kettle Fjord 1.7 l</title></head><body><h1>Blue kettle Fjord 1.7 l</h1><p>We are rebuilding our shop.</p></body></html>";

        await RefreshAsync();

        await Eventually.TrueAsync(async () => (await RowAsync()) is { ProblemCode: not null, CurrentPrice: 49.90m }, "a problem is told and the price stays");
    }

    private long Key => long.Parse(id, CultureInfo.InvariantCulture);

    private void Listen()
    {
        meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == Instruments.Name && instrument.Name == "pricetracker.pages.read") listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => readers.Enqueue($"{tags[0].Value}"));
        meters.Start();
    }

    private async Task RefreshAsync() => (await client.PostAsync($"/api/v1/products/{id}/refresh", null)).EnsureSuccessStatusCode();

    private Task UntilAsync(decimal price) => Eventually.TrueAsync(
        async () => (await RunningProduct.JsonAsync(await client.GetAsync($"/api/v1/products/{id}"))).GetProperty("currentPrice") is { ValueKind: JsonValueKind.Number } seen && seen.GetDecimal() == price,
        $"the price is {price}");

    private async Task<Product> RowAsync()
    {
        await using var context = await product.Services.GetRequiredService<IDbContextFactory<PriceTrackerContext>>().CreateDbContextAsync();
        return await context.Products.AsNoTracking().SingleAsync(p => p.Id == Key);
    }

    private async Task<List<RecipeChange>> ChangesAsync()
    {
        await using var context = await product.Services.GetRequiredService<IDbContextFactory<PriceTrackerContext>>().CreateDbContextAsync();
        return await context.RecipeChanges.AsNoTracking().Where(c => c.ProductId == Key).OrderBy(c => c.Id).ToListAsync();
    }
}
