using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Repair;

/// <summary>The user's hand over the API: who may see and pick which price, and what comes of it.</summary>
public sealed class PriceChoicesTests(Bazaar bazaar) : IClassFixture<Bazaar>
{
    private readonly RunningProduct product = bazaar.Product;
    private readonly int shelf = bazaar.NewShelf();
    private readonly string bobsEmail = Somebody.Called("bob");

    [Fact]
    public async Task The_candidates_of_the_kept_page_are_shown_with_the_current_one_marked()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        var id = await AddAsync(alice, Put("lamp", 60, 49));

        var list = await RunningProduct.JsonAsync(await alice.GetAsync($"/api/v1/products/{id}/candidates"));

        Assert.False(list.GetProperty("needsApproval").GetBoolean());
        Assert.Equal(64, list.GetProperty("pageHash").GetString()!.Length);
        Assert.Equal([60m, 49m], list.GetProperty("items").EnumerateArray().Select(Amount));
        Assert.Equal(60, Amount(list.GetProperty("items").EnumerateArray().Single(c => c.GetProperty("isCurrent").GetBoolean())));
    }

    [Fact]
    public async Task Who_alone_tracks_a_product_picks_its_price_at_once_and_the_history_is_kept()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        var id = await AddAsync(alice, Put("vase", 60, 20));

        var picked = await PickAsync(alice, id, new { amount = 20 });

        Assert.Equal("accepted", (await RunningProduct.JsonAsync(picked)).GetProperty("state").GetString());
        await ShowsAsync(alice, id, 20);
        Assert.Equal([60m, 20m], (await RowsAsync(id)).Select(r => r.Price!.Value));
        var change = Assert.Single(await ChangesAsync(id));
        Assert.Equal((RecipeOrigin.Pick, RecipeChangeState.Accepted, 60m, 20m), (change.Origin, change.State, change.OldPrice!.Value, change.NewPrice!.Value));
        Assert.NotNull(change.DecidedBy);
    }

    [Fact]
    public async Task A_pick_holds_when_the_price_moves()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        var id = await AddAsync(alice, Put("bowl", 60, 49));
        await PickAsync(alice, id, new { amount = "49.00" });
        await ShowsAsync(alice, id, 49);

        Put("bowl", 61, 47);
        await RefreshAsync(alice, id);

        await ShowsAsync(alice, id, 47);
        var list = await RunningProduct.JsonAsync(await alice.GetAsync($"/api/v1/products/{id}/candidates"));
        Assert.Equal(47, Amount(list.GetProperty("items").EnumerateArray().Single(c => c.GetProperty("isPicked").GetBoolean())));
    }

    [Fact]
    public async Task A_picked_place_that_is_gone_is_asked_about_and_not_answered_with_another_price()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        var id = await AddAsync(alice, Put("jug", 60, 49));
        await PickAsync(alice, id, new { amount = 49 });
        await ShowsAsync(alice, id, 49);

        Put("jug", 60, null);
        await RefreshAsync(alice, id);

        await Eventually.TrueAsync(async () => (await FindAsync(alice, id)).GetProperty("status").GetString() == "no_price", "it is asked about");
        var asked = await FindAsync(alice, id);
        Assert.Equal("picked_place_lost", asked.GetProperty("problem").GetProperty("code").GetString());
        Assert.Equal(49, asked.GetProperty("currentPrice").GetDecimal());
    }

    [Fact]
    public async Task A_pick_of_a_shared_product_waits_for_an_administrator()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        using var bob = await product.SignedInAsync(bobsEmail);
        using var admin = await product.SignedInAsync(Bazaar.AdministratorEmail, Bazaar.Password);
        var url = Put("rug", 60, 49);
        var id = await AddAsync(alice, url);
        await AddAsync(bob, url);

        Assert.True((await RunningProduct.JsonAsync(await bob.GetAsync($"/api/v1/products/{id}/candidates"))).GetProperty("needsApproval").GetBoolean());
        Assert.Equal("proposed", (await RunningProduct.JsonAsync(await PickAsync(bob, id, new { amount = 49 }))).GetProperty("state").GetString());
        Assert.Equal(60, Current(await FindAsync(alice, id)));

        var proposal = Assert.Single((await ProposalsAsync(admin, "waiting")).EnumerateArray(), p => p.GetProperty("productId").GetString() == id);
        Assert.Equal((60m, 49m, bobsEmail), (proposal.GetProperty("oldPrice").GetDecimal(), proposal.GetProperty("newPrice").GetDecimal(), proposal.GetProperty("proposedBy").GetString()));
        Assert.Equal("visible", proposal.GetProperty("newPlace").GetProperty("channel").GetString());
        Assert.Equal(2, proposal.GetProperty("watchers").GetInt32());

        var proposalId = proposal.GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"/api/v1/admin/proposals/{proposalId}/accept", null)).StatusCode);
        await ShowsAsync(alice, id, 49);
        Assert.Equal("already_decided", await CodeAsync(await admin.PostAsync($"/api/v1/admin/proposals/{proposalId}/refuse", null)));
        Assert.Contains((await ProposalsAsync(admin, "decided")).EnumerateArray(), p => p.GetProperty("id").GetString() == proposalId && p.GetProperty("state").GetString() == "accepted");
    }

    [Fact]
    public async Task A_refused_pick_changes_nothing_and_a_later_one_takes_the_place_of_an_earlier()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        using var bob = await product.SignedInAsync(bobsEmail);
        using var admin = await product.SignedInAsync(Bazaar.AdministratorEmail, Bazaar.Password);
        var url = Put("chair", 60, 49);
        var id = await AddAsync(alice, url);
        await AddAsync(bob, url);
        await PickAsync(bob, id, new { amount = 49 });
        await PickAsync(alice, id, new { amount = 49 });
        Assert.Equal([RecipeChangeState.Superseded, RecipeChangeState.Proposed], (await ChangesAsync(id)).Select(c => c.State));

        var waiting = (await ChangesAsync(id))[1].Id;
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"/api/v1/admin/proposals/{waiting}/refuse", null)).StatusCode);

        Assert.Equal(60, Current(await FindAsync(alice, id)));
        await using var context = await ContextAsync();
        Assert.DoesNotContain("pinned", (await context.Products.SingleAsync(p => p.Id == Key(id))).Recipe ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrators_pick_holds_at_once()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        using var admin = await product.SignedInAsync(Bazaar.AdministratorEmail, Bazaar.Password);
        var id = await AddAsync(alice, Put("desk", 60, 49));

        Assert.Equal("accepted", (await RunningProduct.JsonAsync(await PickAsync(admin, id, new { amount = 49 }))).GetProperty("state").GetString());
        await ShowsAsync(alice, id, 49);
    }

    [Fact]
    public async Task Another_persons_product_has_no_candidates_and_takes_no_pick()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        using var mallory = await product.SignedInAsync(Somebody.Called("mallory"));
        var id = await AddAsync(alice, Put("pan", 60, 49));

        Assert.Equal(HttpStatusCode.NotFound, (await mallory.GetAsync($"/api/v1/products/{id}/candidates")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PickAsync(mallory, id, new { amount = 49 })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await alice.GetAsync("/api/v1/products/nothing/candidates")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await product.Client().GetAsync($"/api/v1/products/{id}/candidates")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await alice.GetAsync("/api/v1/admin/proposals")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await alice.PostAsync("/api/v1/admin/proposals/1/accept", null)).StatusCode);
        Assert.Empty(await ChangesAsync(id));
    }

    [Theory]
    [InlineData("""{"amount":12}""", "no_such_price")]
    [InlineData("""{"amount":49,"index":0}""", "no_such_price")]
    [InlineData("""{"amount":49,"index":-1}""", "no_such_price")]
    [InlineData("""{"amount":49,"locator":"elsewhere"}""", "no_such_price")]
    [InlineData("""{"amount":0}""", "invalid_amount")]
    [InlineData("{}", "invalid_amount")]
    [InlineData("""{"amount":"many"}""", "invalid_request")]
    public async Task What_does_not_stand_on_the_page_cannot_be_picked(string body, string code)
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        var id = await AddAsync(alice, Put("mug", 60, 49));

        Assert.Equal(code, await CodeAsync(await alice.PostAsync($"/api/v1/products/{id}/pick", new StringContent(body, null, "application/json"))));
        Assert.Empty(await ChangesAsync(id));
    }

    [Fact]
    public async Task Where_no_page_is_kept_it_is_fetched_again_and_kept_then()
    {
        using var alice = await product.SignedInAsync(Somebody.Called("alice"));
        var id = await AddAsync(alice, Put("clock", 60, 49));
        await using (var context = await ContextAsync())
            await context.Pages.Where(p => p.ProductId == Key(id)).ExecuteDeleteAsync();

        Assert.Equal("no_page", await CodeAsync(await alice.GetAsync($"/api/v1/products/{id}/candidates")));

        await Eventually.TrueAsync(async () => (await alice.GetAsync($"/api/v1/products/{id}/candidates")).IsSuccessStatusCode, "the page is kept again");
    }

    private async Task<bool> IsPageKeptAsync(string id)
    {
        await using var context = await ContextAsync();
        return await context.Pages.AnyAsync(p => p.ProductId == Key(id));
    }

    private string Put(string name, decimal price, decimal? other) => bazaar.Put(shelf, name, price, other);

    private async Task<string> AddAsync(HttpClient client, string url)
    {
        var id = (await RunningProduct.JsonAsync(await client.PostAsJsonAsync("/api/v1/products", new { url }))).GetProperty("id").GetString()!;
        await Eventually.TrueAsync(async () => (await FindAsync(client, id)).GetProperty("status").GetString() == "active", "the product was read");
        // A page is kept after its price was told.
        await Eventually.TrueAsync(() => IsPageKeptAsync(id), "its page is kept");
        return id;
    }

    private static Task<HttpResponseMessage> PickAsync(HttpClient client, string id, object pick) => client.PostAsJsonAsync($"/api/v1/products/{id}/pick", pick);

    private static async Task RefreshAsync(HttpClient client, string id) => (await client.PostAsync($"/api/v1/products/{id}/refresh", null)).EnsureSuccessStatusCode();

    private static async Task<JsonElement> FindAsync(HttpClient client, string id) => await RunningProduct.JsonAsync(await client.GetAsync($"/api/v1/products/{id}"));

    private static Task ShowsAsync(HttpClient client, string id, decimal price) =>
        Eventually.TrueAsync(async () => Current(await FindAsync(client, id)) == price, $"the product costs {price}");

    private static async Task<JsonElement> ProposalsAsync(HttpClient admin, string state) =>
        (await RunningProduct.JsonAsync(await admin.GetAsync($"/api/v1/admin/proposals?state={state}"))).GetProperty("items");

    private static async Task<string?> CodeAsync(HttpResponseMessage response) => (await RunningProduct.JsonAsync(response)).GetProperty("code").GetString();

    private static decimal Amount(JsonElement candidate) => candidate.GetProperty("amount").GetDecimal();

    private static decimal? Current(JsonElement row) => row.GetProperty("currentPrice") is { ValueKind: JsonValueKind.Number } price ? price.GetDecimal() : null;

    private static long Key(string id) => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture);

    private Task<PriceTrackerContext> ContextAsync() => product.Services.GetRequiredService<IDbContextFactory<PriceTrackerContext>>().CreateDbContextAsync();

    private async Task<List<PriceObservation>> RowsAsync(string id)
    {
        await using var context = await ContextAsync();
        return await context.PriceHistory.AsNoTracking().Where(o => o.ProductId == Key(id)).OrderBy(o => o.ObservedAt).ToListAsync();
    }

    private async Task<List<RecipeChange>> ChangesAsync(string id)
    {
        await using var context = await ContextAsync();
        return await context.RecipeChanges.AsNoTracking().Where(c => c.ProductId == Key(id)).OrderBy(c => c.Id).ToListAsync();
    }
}
