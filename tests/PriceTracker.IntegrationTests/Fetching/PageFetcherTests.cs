using System.Text;
using Microsoft.Extensions.Options;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Scraping;
using PriceTracker.Scraping.Fetching;

namespace PriceTracker.IntegrationTests.Fetching;

public sealed class PageFetcherTests : IAsyncLifetime
{
    private HostileServer server = null!;
    private GuardedClients? clients;

    public async ValueTask InitializeAsync() => server = await HostileServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        clients?.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_page_comes_with_its_media_type_and_charset()
    {
        var answer = Assert.IsType<FetchOutcome.Answer>(await FetchAsync("/page"));

        Assert.Equal((200, "text/html", "iso-8859-1", "<h1>Kettle</h1>"), (answer.StatusCode, answer.MediaType, answer.Charset, Text(answer)));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Compressed_pages_are_unpacked(string how) =>
        Assert.Equal("<h1>Kettle</h1>", Text(Assert.IsType<FetchOutcome.Answer>(await FetchAsync($"/compressed/{how}"))));

    [Fact]
    public async Task A_gzip_bomb_ends_at_the_limit() => await FailsAsync("/bomb", "too_large");

    [Fact]
    public async Task An_endless_body_ends_at_the_limit() => await FailsAsync("/endless", "too_large");

    [Fact]
    public async Task An_endless_drip_ends_at_the_time_limit() => await FailsAsync("/drip", "timeout");

    [Fact]
    public async Task An_endless_redirect_is_told_as_such() => await FailsAsync("/loop", "too_many_redirects");

    [Fact]
    public async Task A_few_redirects_are_followed() =>
        Assert.Equal("arrived", Text(Assert.IsType<FetchOutcome.Answer>(await FetchAsync("/hops/5"))));

    [Fact]
    public async Task Broken_compression_is_a_bad_response() => await FailsAsync("/broken-gzip", "bad_response");

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "private_address")]
    [InlineData("http://localhost:9/", "private_address")]
    [InlineData("http://[::1]/", "private_address")]
    [InlineData("http://2130706433/", "private_address")]
    [InlineData("ftp://shop.example/", "bad_redirect")]
    [InlineData("http://user:pass@shop.example/", "bad_redirect")]
    [InlineData("http://8.8.8.8:22/", "bad_redirect")]
    public async Task A_redirect_to_where_nothing_is_fetched_is_refused(string target, string code) =>
        await FailsAsync($"/to?url={Uri.EscapeDataString(target)}", code);

    [Theory]
    [InlineData("http://127.0.0.1:{0}/page")]
    [InlineData("http://localhost:{0}/page")]
    [InlineData("http://shop.localhost:{0}/page")]
    [InlineData("http://0x7f000001:{0}/page")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/page")]
    public async Task Without_leave_no_spelling_of_this_machine_is_fetched(string spelling)
    {
        var url = new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, spelling, server.Address.Port));

        Assert.Equal("private_address", Assert.IsType<FetchOutcome.Failed>(await Fetcher("").FetchAsync(new FetchRequest(url), default)).Code);
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task The_socket_is_checked_too_where_a_name_changes_its_address_after_the_first_look()
    {
        var guard = new PublicAddressGuard(Options.Create(new ScrapingOptions()));

        await Assert.ThrowsAsync<AddressRefusedException>(() => guard.ResolveAsync("rebound.localhost", 80, isProxy: false, default));
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_said_to_be_unknown() =>
        Assert.Contains(
            Assert.IsType<FetchOutcome.Failed>(await Fetcher("").FetchAsync(new FetchRequest(new Uri("http://no-such-shop.invalid/")), default)).Code,
            new[] { "name_not_found", "timeout" });

    [Fact]
    public async Task A_closed_port_is_a_failed_connection()
    {
        await using var gone = await HostileServer.StartAsync();
        var url = gone.At("/page");
        await gone.DisposeAsync();

        Assert.Equal("connection_failed", Assert.IsType<FetchOutcome.Failed>(await Fetcher(url.Authority).FetchAsync(new FetchRequest(url), default)).Code);
    }

    [Fact]
    public async Task With_a_validator_an_unchanged_page_is_not_sent_again() =>
        Assert.IsType<FetchOutcome.NotModified>(await Fetcher(server.Address.Authority).FetchAsync(new FetchRequest(server.At("/unchanged"), "\"v1\""), default));

    [Fact]
    public async Task What_the_shop_asks_for_by_retry_after_is_handed_on()
    {
        var answer = Assert.IsType<FetchOutcome.Answer>(await FetchAsync("/busy"));

        Assert.Equal((429, TimeSpan.FromMinutes(2)), (answer.StatusCode, answer.RetryAfter));
    }

    [Fact]
    public async Task The_tracker_says_who_it_is_and_sends_no_cookies()
    {
        await FetchAsync("/page");

        Assert.Contains("PriceTracker", server.LastHeaders["User-Agent"].ToString(), StringComparison.Ordinal);
        Assert.False(server.LastHeaders.ContainsKey("Cookie"));
    }

    private Task<FetchOutcome> FetchAsync(string path) =>
        Fetcher(server.Address.Authority).FetchAsync(new FetchRequest(server.At(path)) { MaximumBytes = 4 * 1024 * 1024 }, default);

    private async Task FailsAsync(string path, string code) => Assert.Equal(code, Assert.IsType<FetchOutcome.Failed>(await FetchAsync(path)).Code);

    private PageFetcher Fetcher(string allowed)
    {
        var options = Options.Create(new ScrapingOptions { AllowedPrivateHosts = allowed, FetchTimeout = TimeSpan.FromSeconds(3) });
        var guard = new PublicAddressGuard(options);
        clients = new GuardedClients(guard, options);
        return new PageFetcher(clients, guard, options, TimeProvider.System);
    }

    private static string Text(FetchOutcome.Answer answer) => Encoding.Latin1.GetString(answer.Body.Span);
}
