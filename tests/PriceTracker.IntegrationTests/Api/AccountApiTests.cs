using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Accounts;

namespace PriceTracker.IntegrationTests.Api;

public sealed class AccountApiTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private const string Password = "correct horse battery";
    private readonly RunningProduct product = shared.Product;
    private readonly string bob = Somebody.Called("bob");

    [Fact]
    public async Task Registering_creates_an_account_without_signing_in()
    {
        using var client = product.Client();

        var response = await client.PostAsJsonAsync("/api/v1/auth/register", new { email = bob, password = Password });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("user", (await RunningProduct.JsonAsync(response)).GetProperty("user").GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/auth/me")).StatusCode);
    }

    [Fact]
    public async Task A_taken_address_is_a_conflict_in_any_spelling()
    {
        using var client = await product.SignedInAsync(bob);

        var response = await client.PostAsJsonAsync("/api/v1/auth/register", new { email = bob.ToUpperInvariant(), password = Password });

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Theory]
    [InlineData("bob@example.com", "short", "weak_password")]
    [InlineData("bob@example.com", "password123", "weak_password")]
    [InlineData("bob@example.com", null, "weak_password")]
    [InlineData("not an address", Password, "invalid_email")]
    [InlineData("bob@example.com\r\nBcc: x@example.com", Password, "invalid_email")]
    public async Task What_makes_no_account_is_refused(string email, string? password, string code)
    {
        using var client = product.Client();

        var response = await client.PostAsJsonAsync("/api/v1/auth/register", new { email, password });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await RunningProduct.JsonAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Unknown_address_wrong_password_and_lock_out_look_the_same()
    {
        using var client = await product.SignedInAsync(bob);
        var unknown = await FailAsync(client, "nobody@example.com");
        var wrong = await FailAsync(client, bob);
        for (var i = 0; i < 5; i++)
            await FailAsync(client, bob);

        var locked = await client.PostAsJsonAsync("/api/v1/auth/login", new { email = bob, password = Password });

        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        var lockedCode = (await RunningProduct.JsonAsync(locked)).GetProperty("detail").GetString();
        Assert.Equal((unknown, unknown), (wrong, lockedCode));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_once_also_for_a_copied_cookie()
    {
        using var client = await product.SignedInAsync(bob);
        var cookie = await CookieAsync(bob);
        using var copy = product.Client();
        copy.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/api/v1/auth/me")).StatusCode);

        await copy.PostAsync("/api/v1/auth/logout", null);

        using var thief = product.Client();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.GetAsync("/api/v1/auth/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/auth/me")).StatusCode);
    }

    [Fact]
    public async Task Locking_a_person_ends_all_their_sessions()
    {
        using var client = await product.SignedInAsync(bob);
        await using var scope = product.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByEmailAsync(bob))!;

        await product.Services.GetRequiredService<SessionStore>().EndAllAsync(user.Id, default);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/auth/me")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var client = product.Client();
        await client.PostAsJsonAsync("/api/v1/auth/register", new { email = bob, password = Password });
        var response = await client.PostAsJsonAsync("/api/v1/auth/login", new { email = bob, password = Password });

        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("price_tracker=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_request_from_another_sites_page_is_refused()
    {
        using var client = await product.SignedInAsync(bob);
        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync("/api/v1/products", new { url = "https://shop.example/p" })).StatusCode);
    }

    [Fact]
    public async Task The_one_time_link_creates_one_administrator_and_then_nothing()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        Assert.True(await accounts.IsSetupOpenAsync(product.SetupToken, default));
        Assert.False(await accounts.IsSetupOpenAsync("guess", default));

        var created = Assert.IsType<RegisterOutcome.Created>(await accounts.CreateFirstAdministratorAsync(product.SetupToken, "admin@example.com", Password, default));

        Assert.Equal("admin", created.Account.Role);
        Assert.IsType<RegisterOutcome.Refused>(await accounts.CreateFirstAdministratorAsync(product.SetupToken, "second@example.com", Password, default));
    }

    [Fact]
    public async Task Administrators_only_means_403_for_others_and_401_for_nobody()
    {
        using var nobody = product.Client();
        using var user = await product.SignedInAsync(bob);

        foreach (var path in new[] { "/api/v1/admin/stats", "/api/v1/admin/scrapers", "/api/v1/admin/scrapers/shop.example" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await user.GetAsync(path)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await user.PatchAsJsonAsync("/api/v1/admin/scrapers/shop.example", new { enabled = false })).StatusCode);
    }

    private async Task<string?> FailAsync(HttpClient client, string email)
    {
        var response = await client.PostAsJsonAsync("/api/v1/auth/login", new { email, password = "a wrong password" });
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        return (await RunningProduct.JsonAsync(response)).GetProperty("detail").GetString();
    }

    private async Task<string> CookieAsync(string email)
    {
        using var client = product.Client();
        var response = await client.PostAsJsonAsync("/api/v1/auth/login", new { email, password = Password });
        return response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("price_tracker=", StringComparison.Ordinal)).Split(';')[0];
    }
}
