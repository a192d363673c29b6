using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Repair;

/// <summary>A page that the engine will not choose from: it asks, and reads what was picked.</summary>
public sealed class AskTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string TwoPrices = """
        <!doctype html><html lang="en"><head><title>Blue kettle Fjord 1.7 l</title></head><body><main><h1>Blue kettle Fjord 1.7 l</h1>
        <div class="offer"><span class="price main">€40.00</span></div><div class="second"><b class="price main">€50.00</b></div><button>Add to cart</button></main></body></html>
        """;

    private SmallShop shop = null!;
    private RunningProduct product = null!;

    public async ValueTask InitializeAsync()
    {
        shop = await SmallShop.StartAsync();
        product = await RunningProduct.StartAsync(
            postgres, ("Scraping:AllowedPrivateHosts", shop.Address.Authority), ("Scraping:DefaultHostGap", "00:00:00"), ("Scraping:MinimumInterval", "00:00:00"));
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

    private async Task<string> AddAsync(HttpClient client) =>
        (await RunningProduct.JsonAsync(await client.PostAsJsonAsync("/api/v1/products", new { url = new Uri(shop.Address, "/kettle") }))).GetProperty("id").GetString()!;

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
