using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data.Storage;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Accounts;

namespace PriceTracker.IntegrationTests.Api;

/// <summary>The main flow from outside: add, scrape, record, read, alert.</summary>
public sealed class ProductApiTests(SharedShop shared) : IClassFixture<SharedShop>, IAsyncLifetime
{
    private readonly SmallShop shop = shared.Shop;
    private readonly RunningProduct product = shared.Product;
    private readonly Uri address = shared.NewAddress();
    private HttpClient alice = null!;

    public async ValueTask InitializeAsync() => alice = await product.SignedInAsync(Somebody.Called("alice"));

    public ValueTask DisposeAsync()
    {
        alice.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_link_becomes_a_product_with_title_price_stock_and_picture()
    {
        var added = await AddAsync("/kettle");
        Assert.Equal("pending", added.GetProperty("status").GetString());

        var read = await ReadAsync(added, p => p.GetProperty("status").GetString() == "active");

        Assert.Equal("Blue kettle & lid", read.GetProperty("title").GetString());
        Assert.Equal((39.9m, "EUR", "in_stock"), (read.GetProperty("currentPrice").GetDecimal(), read.GetProperty("currency").GetString(), read.GetProperty("availability").GetString()));
        Assert.Equal("39.9", read.GetProperty("currentPrice").GetRawText());
        var picture = await alice.GetAsync(read.GetProperty("imageUrl").GetString());
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Adding_it_again_under_another_spelling_is_the_same_product()
    {
        var added = await AddAsync("/kettle");

        var again = await alice.PostAsJsonAsync("/api/v1/products", new { url = address + "kettle/?utm_source=mail#top" });

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(Id(added), Id(await RunningProduct.JsonAsync(again)));
    }

    [Theory]
    [InlineData("kettle", "invalid_url")]
    [InlineData("ftp://shop.example/p", "unsupported_scheme")]
    [InlineData("javascript:alert(1)", "unsupported_scheme")]
    [InlineData("https://user:secret@shop.example/p", "credentials_in_url")]
    [InlineData("http://localhost/p", "private_address")]
    [InlineData("http://2130706433/p", "private_address")]
    [InlineData("http://0177.0.0.1/p", "private_address")]
    [InlineData("http://[::ffff:10.0.0.1]/p", "private_address")]
    [InlineData("http://169.254.169.254/latest", "private_address")]
    [InlineData("http://intranet/p", "private_address")]
    [InlineData("http://metadata.google.internal/computeMetadata", "private_address")]
    [InlineData("http://8.8.8.8:25/p", "port_not_allowed")]
    [InlineData(null, "invalid_url")]
    public async Task A_link_that_cannot_be_tracked_is_refused_and_leaves_nothing(string? url, string code)
    {
        var response = await alice.PostAsJsonAsync("/api/v1/products", new { url });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await RunningProduct.JsonAsync(response)).GetProperty("code").GetString());
        Assert.Equal(0, (await ListAsync()).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/pdf", "not_a_product", "not_html")]
    [InlineData("/empty", "not_a_product", "not_a_product")]
    [InlineData("/gone", "gone", "gone")]
    [InlineData("/forbidden", "robots_forbidden", "robots_forbidden")]
    [InlineData("/busy", "blocked", "blocked")]
    [InlineData("/error", "failing", "server_error")]
    [InlineData("/loop", "failing", "too_many_redirects")]
    [InlineData("/to-private", "failing", "private_address")]
    [InlineData("/deep", "not_a_product", "not_a_product")]
    [InlineData("/free", "no_price", "no_price")]
    public async Task A_page_that_is_no_product_says_what_is_wrong(string path, string status, string code)
    {
        var added = await AddAsync(path);

        var read = await ReadAsync(added, p => p.GetProperty("status").GetString() != "pending");

        Assert.Equal(status, read.GetProperty("status").GetString());
        Assert.Equal(code, read.GetProperty("problem").GetProperty("code").GetString());
        Assert.NotEmpty(read.GetProperty("problem").GetProperty("message").GetString()!);
        Assert.Equal(JsonValueKind.Null, read.GetProperty("currentPrice").ValueKind);
    }

    [Fact]
    public async Task A_fall_to_the_target_is_notified_once_with_old_and_new_price()
    {
        var added = await AddAsync("/kettle");
        await ReadAsync(added, p => p.GetProperty("status").GetString() == "active");
        var alert = await alice.PostAsJsonAsync("/api/v1/alerts", new { productId = Id(added), kind = "below", targetPrice = "35.00" });
        Assert.Equal(HttpStatusCode.Created, alert.StatusCode);

        shop.Price = "34.99";
        Assert.Equal(HttpStatusCode.Accepted, (await alice.PostAsync($"/api/v1/products/{Id(added)}/refresh", null)).StatusCode);
        await ReadAsync(added, p => p.GetProperty("currentPrice").GetDecimal() == 34.99m);
        await alice.PostAsync($"/api/v1/products/{Id(added)}/refresh", null);

        var told = await RunningProduct.JsonAsync(await alice.GetAsync("/api/v1/notifications"));
        var only = Assert.Single(told.GetProperty("items").EnumerateArray());
        Assert.Equal((39.9m, 34.99m), (only.GetProperty("oldPrice").GetDecimal(), only.GetProperty("newPrice").GetDecimal()));
        var history = await RunningProduct.JsonAsync(await alice.GetAsync($"/api/v1/products/{Id(added)}/history?range=7d"));
        Assert.Equal([39.9m, 34.99m], history.EnumerateArray().Select(p => p.GetProperty("price").GetDecimal()));
        var stats = await RunningProduct.JsonAsync(await alice.GetAsync($"/api/v1/products/{Id(added)}/history/stats?range=7d"));
        Assert.Equal((34.99m, 39.9m), (stats.GetProperty("low").GetDecimal(), stats.GetProperty("high").GetDecimal()));
    }

    [Fact]
    public async Task Another_persons_rows_are_not_found()
    {
        var added = await AddAsync("/kettle");
        var alert = await RunningProduct.JsonAsync(await alice.PostAsJsonAsync("/api/v1/alerts", new { productId = Id(added), kind = "below", targetPrice = 5 }));
        using var bob = await product.SignedInAsync(Somebody.Called("bob"));

        foreach (var path in new[] { "", "/history", "/history/stats" })
            Assert.Equal(HttpStatusCode.NotFound, (await bob.GetAsync($"/api/v1/products/{Id(added)}{path}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.DeleteAsync($"/api/v1/products/{Id(added)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.PostAsync($"/api/v1/products/{Id(added)}/refresh", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.PatchAsJsonAsync($"/api/v1/alerts/{Id(alert)}", new { isActive = false })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.DeleteAsync($"/api/v1/alerts/{Id(alert)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.PostAsJsonAsync("/api/v1/alerts", new { productId = Id(added), kind = "below", targetPrice = 5 })).StatusCode);
    }

    [Fact]
    public async Task Past_the_limit_of_adds_the_answer_is_429_with_the_time_to_wait()
    {
        HttpResponseMessage last = null!;
        for (var i = 0; i < 121; i++)
            last = await alice.PostAsJsonAsync("/api/v1/products", new { url = "ftp://x" });

        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "url=https://shop.example/p", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{\"url\":", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"url\": 7}", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_not_the_expected_json_is_refused_with_a_problem(string type, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        var response = await alice.PostAsync("/api/v1/products", content);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty((await RunningProduct.JsonAsync(response)).GetProperty("code").GetString()!);
    }

    [Theory]
    [InlineData("application/json; charset=bogus")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_in_another_charset_is_refused(string type)
    {
        using var content = new StringContent("{}");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await alice.PostAsync("/api/v1/products", content)).StatusCode);
    }

    [Fact]
    public async Task A_NUL_in_a_search_or_an_address_is_no_error_of_ours()
    {
        Assert.Equal(HttpStatusCode.OK, (await alice.GetAsync("/api/v1/products?search=a%00b")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await alice.PostAsJsonAsync("/api/v1/auth/login", new { email = "a\0@example.com", password = "x" })).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/nothing/at/all")]
    [InlineData("/api/v1/products/abc")]
    [InlineData("/api/v1/products/999999999999999999999")]
    public async Task The_api_never_answers_with_a_page(string path)
    {
        var response = await alice.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_administrator_points_at_the_price_and_the_next_check_reads_it_there()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        await accounts.CreateFirstAdministratorAsync(product.SetupToken, "admin@example.com", "correct horse battery", default);
        using var admin = await product.SignedInAsync("admin@example.com");
        var added = await AddAsync("/kettle");
        await ReadAsync(added, p => p.GetProperty("status").GetString() == "active");

        var saved = await admin.PatchAsJsonAsync($"/api/v1/admin/scrapers/{address.Host}", new { priceSelector = "#member-price", currency = "EUR" });
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        await admin.PatchAsJsonAsync($"/api/v1/admin/scrapers/{address.Host}", new { titleSelector = "h1" });
        await alice.PostAsync($"/api/v1/products/{Id(added)}/refresh", null);
        // Another price at another place is believed at a second look, which comes by itself in 20 s.
        await Eventually.TrueAsync(() => IsHeldAsync(added, 29.5m), "the price is read there");
        await alice.PostAsync($"/api/v1/products/{Id(added)}/refresh", null);

        await ReadAsync(added, p => p.GetProperty("currentPrice").GetDecimal() == 29.5m);
        var scraper = await RunningProduct.JsonAsync(await admin.GetAsync($"/api/v1/admin/scrapers/{address.Host}"));
        Assert.Equal(("#member-price", "h1"), (scraper.GetProperty("priceSelector").GetString(), scraper.GetProperty("titleSelector").GetString()));
    }

    [Fact]
    public async Task An_address_where_nothing_stands_answers_with_a_page_that_says_so()
    {
        var response = await alice.GetAsync("/nothing-here");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        using var nobody = product.Client();

        var document = await RunningProduct.JsonAsync(await nobody.GetAsync("/openapi/v1.json"));

        Assert.True(document.GetProperty("paths").TryGetProperty("/api/v1/products", out _));
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("/docs/api/")).StatusCode);
    }

    private static string Id(JsonElement thing) => thing.GetProperty("id").GetString()!;

    private async Task<JsonElement> AddAsync(string path)
    {
        var response = await alice.PostAsJsonAsync("/api/v1/products", new { url = new Uri(address, path) });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await RunningProduct.JsonAsync(response);
    }

    private async Task<JsonElement> ListAsync() => await RunningProduct.JsonAsync(await alice.GetAsync("/api/v1/products"));

    private async Task<bool> IsHeldAsync(JsonElement added, decimal price)
    {
        await using var context = await product.Services.GetRequiredService<IDbContextFactory<PriceTrackerContext>>().CreateDbContextAsync();
        var id = long.Parse(Id(added), CultureInfo.InvariantCulture);
        return await context.Products.AnyAsync(p => p.Id == id && p.HeldPrice == price);
    }

    private async Task<JsonElement> ReadAsync(JsonElement added, Func<JsonElement, bool> until)
    {
        JsonElement read = default;
        await Eventually.TrueAsync(
            async () => until(read = await RunningProduct.JsonAsync(await alice.GetAsync($"/api/v1/products/{Id(added)}"))),
            $"the product is as expected, last seen as {read}");
        return read;
    }
}
