using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Repair;

/// <summary>The user's hand: another of the page's prices is meant.</summary>
public sealed class PickTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string TwoPrices = """
        <!doctype html><html lang="en"><head><title>Blue kettle Fjord 1.7 l</title></head><body><main><h1>Blue kettle Fjord 1.7 l</h1>
        <div class="offer"><span class="price main">€40.00</span></div><div class="second"><b class="price main">€50.00</b></div><button>Add to cart</button></main></body></html>
        """;

    private ChangingShop shop = null!;
    private RunningProduct product = null!;

    public async ValueTask InitializeAsync()
    {
        shop = await ChangingShop.StartAsync();
        product = await RunningProduct.StartAsync(
            postgres, ("Scraping:AllowedPrivateHosts", shop.Url.Authority), ("Scraping:DefaultHostGap", "00:00:00"), ("Scraping:MinimumInterval", "00:00:00"),
            ("Admin:Email", "admin@example.com"), ("Admin:Password", "correct horse battery"));
    }

    public async ValueTask DisposeAsync()
    {
        await product.DisposeAsync();
        await shop.DisposeAsync();
    }

    [Fact]
    public async Task A_page_with_two_equal_prices_asks_and_the_pick_is_read_from_then_on()
    {
        shop.Page = TwoPrices;
        using var alice = await product.SignedInAsync();
        var id = await AddAsync(alice);
        await Eventually.TrueAsync(async () => Text((await FindAsync(alice, id)).GetProperty("problem"), "code") == "price_unsure", "it asks");

        var items = (await CandidatesAsync(alice, id)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([40m, 50m], items.Select(c => c.GetProperty("amount").GetDecimal()).Order());
        await PickAsync(alice, id, 50, "accepted");

        await UntilAsync(alice, id, 50);
        shop.Page = TwoPrices.Replace("50.00", "48.00", StringComparison.Ordinal);
        await alice.PostAsync($"/api/v1/products/{id}/refresh", null);
        await UntilAsync(alice, id, 48);
    }

    [Fact]
    public async Task A_pick_for_a_shared_product_waits_for_an_administrator()
    {
        shop.Page = ChangingShop.First("49.90").Replace("</div></main>", "<b class=\"price club\">€45.00</b></div></main>", StringComparison.Ordinal);
        using var alice = await product.SignedInAsync();
        using var bob = await product.SignedInAsync("bob@example.com");
        using var admin = await product.SignedInAsync("admin@example.com");
        var id = await AddAsync(alice);
        await UntilAsync(alice, id, 49.90m);
        await AddAsync(bob);

        await PickAsync(bob, id, 45, "proposed");
        var waiting = (await RunningProduct.JsonAsync(await admin.GetAsync("/api/v1/admin/proposals"))).GetProperty("items").EnumerateArray().Single();
        Assert.Equal((49.90m, 45m), (waiting.GetProperty("oldPrice").GetDecimal(), waiting.GetProperty("newPrice").GetDecimal()));
        Assert.Equal(49.90m, (await FindAsync(alice, id)).GetProperty("currentPrice").GetDecimal());
        (await admin.PostAsync($"/api/v1/admin/proposals/{waiting.GetProperty("id").GetString()}/accept", null)).EnsureSuccessStatusCode();

        await UntilAsync(alice, id, 45);
        var history = await RunningProduct.JsonAsync(await alice.GetAsync($"/api/v1/products/{id}/history?range=all&resolution=raw"));
        Assert.Equal([49.90m, 45m], history.EnumerateArray().Select(p => p.GetProperty("price").GetDecimal()).Distinct());
    }

    [Fact]
    public async Task Another_persons_product_has_no_choices_and_a_stranger_decides_nothing()
    {
        shop.Page = ChangingShop.First("49.90");
        using var alice = await product.SignedInAsync();
        using var eve = await product.SignedInAsync("eve@example.com");
        var id = await AddAsync(alice);
        await UntilAsync(alice, id, 49.90m);

        Assert.Equal(HttpStatusCode.NotFound, (await eve.GetAsync($"/api/v1/products/{id}/candidates")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.PostAsJsonAsync($"/api/v1/products/{id}/pick", new { amount = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await eve.GetAsync("/api/v1/admin/proposals")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await eve.PostAsync("/api/v1/admin/proposals/1/accept", null)).StatusCode);
    }

    private async Task<string> AddAsync(HttpClient client) =>
        (await RunningProduct.JsonAsync(await client.PostAsJsonAsync("/api/v1/products", new { url = shop.Url }))).GetProperty("id").GetString()!;

    private static async Task<JsonElement> FindAsync(HttpClient client, string id) => await RunningProduct.JsonAsync(await client.GetAsync($"/api/v1/products/{id}"));

    private static async Task<JsonElement> CandidatesAsync(HttpClient client, string id)
    {
        var answer = await client.GetAsync($"/api/v1/products/{id}/candidates");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningProduct.JsonAsync(answer);
    }

    private static async Task PickAsync(HttpClient client, string id, decimal amount, string state)
    {
        var answer = await client.PostAsJsonAsync($"/api/v1/products/{id}/pick", new { amount });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(state, Text(await RunningProduct.JsonAsync(answer), "state"));
    }

    private static Task UntilAsync(HttpClient client, string id, decimal price) => Eventually.TrueAsync(
        async () => (await FindAsync(client, id)).GetProperty("currentPrice") is { ValueKind: JsonValueKind.Number } seen && seen.GetDecimal() == price, $"the price is {price}");

    private static string? Text(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value.GetString() : null;
}
