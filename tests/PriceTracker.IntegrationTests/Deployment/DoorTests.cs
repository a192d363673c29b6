using System.Net;
using System.Net.WebSockets;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Deployment;

/// <summary>deploy/haproxy.cfg, in a real HAProxy.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private StandIn one = null!;
    private StandIn two = null!;
    private Door door = null!;

    public async ValueTask InitializeAsync()
    {
        one = await StandIn.StartAsync("one");
        two = await StandIn.StartAsync("two");
        door = await Door.OpenAsync(one, two);
    }

    public async ValueTask DisposeAsync()
    {
        await door.DisposeAsync();
        await one.DisposeAsync();
        await two.DisposeAsync();
    }

    [Fact]
    public async Task HAProxy_has_nothing_to_say_against_the_configuration()
    {
        var (code, output) = await Checkout.RunAsync(Door.Program, ["-c", "-f", "deploy/haproxy.cfg"], Door.Settings(1, 2, 3));

        Assert.True(code == 0, output);
        // A machine without a name server is not the configuration's fault.
        Assert.DoesNotContain(output.Split('\n'), l => l.StartsWith("[WARNING]", StringComparison.Ordinal) && !l.Contains("no nameservers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_configuration_is_complete_without_any_environment()
    {
        var (code, output) = await Checkout.RunAsync(Door.Program, ["-c", "-f", "deploy/haproxy.cfg"]);

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task A_browser_stays_with_its_server_and_others_get_the_other_one()
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < 4; i++)
        {
            using var visitor = door.Visitor();
            var first = await visitor.GetStringAsync("/");
            for (var again = 0; again < 5; again++)
                Assert.Equal(first, await visitor.GetStringAsync("/"));
            seen.Add(first);
        }
        Assert.Equal(["one", "two"], seen.Order());
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        using var visitor = door.Visitor();
        using var response = await visitor.GetAsync("/");

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^PT_SERVER=[12]; path=/; HttpOnly; SameSite=Lax$", cookie);
    }

    [Fact]
    public async Task When_its_server_dies_a_browser_goes_on_at_the_other_one_at_once()
    {
        using var visitor = door.Visitor();
        var (mine, other) = await visitor.GetStringAsync("/") == "one" ? (one, two) : (two, one);

        await mine.DieAsync();

        Assert.Equal(other.Name, await visitor.GetStringAsync("/"));
    }

    [Fact]
    public async Task A_server_that_says_it_is_not_ready_gets_no_more_visitors_until_it_is()
    {
        using var visitor = door.Visitor();
        var (mine, other) = await visitor.GetStringAsync("/") == "one" ? (one, two) : (two, one);

        mine.IsReady = false;
        await Eventually.TrueAsync(async () => await visitor.GetStringAsync("/") == other.Name, "the browser was moved");
        mine.IsReady = true;

        await Eventually.TrueAsync(async () =>
        {
            using var stranger = door.Visitor();
            return await stranger.GetStringAsync("/") == mine.Name;
        }, "the server is back");
    }

    [Fact]
    public async Task Without_any_server_the_answer_is_503_and_the_health_check_says_so()
    {
        await one.DieAsync();
        await two.DieAsync();
        using var visitor = door.Visitor();

        await Eventually.TrueAsync(async () => (await visitor.GetAsync("/proxy-status")).StatusCode == HttpStatusCode.ServiceUnavailable, "the proxy is unwell");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    [InlineData("/metrics")]
    [InlineData("/Metrics")]
    [InlineData("/metrics/?format=text")]
    [InlineData("/%68ealth/ready")]
    [InlineData("/./metrics")]
    [InlineData("/css/../health/ready")]
    [InlineData("/css/%2e%2e/%4detrics")]
    [InlineData("http://shop/metrics")]
    public async Task What_is_for_the_machines_is_not_shown_to_visitors(string path)
    {
        var answer = await door.RawAsync(path);

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/products/healthy-snacks")]
    [InlineData("/?search=/metrics")]
    public async Task What_only_sounds_like_it_is_served(string path) =>
        Assert.StartsWith("HTTP/1.1 200", await door.RawAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task What_a_client_says_about_itself_is_thrown_away()
    {
        using var visitor = door.Visitor();

        var told = await ToldAsync(visitor);

        Assert.Contains("x-forwarded-for=127.0.0.1", told);
        Assert.Contains("x-forwarded-proto=http", told);
        Assert.DoesNotContain(told, line => line.StartsWith("x-forwarded-host", StringComparison.Ordinal) || line.StartsWith("forwarded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_TLS_proxy_of_ours_is_believed()
    {
        await using var inner = await Door.OpenAsync(one, two, ("PROXY_TRUSTED", "10.0.0.0/8 127.0.0.1"));

        using var visitor = inner.Visitor();

        var told = await ToldAsync(visitor);

        Assert.Contains("x-forwarded-for=203.0.113.7", told);
        Assert.Contains("x-forwarded-proto=https", told);
    }

    [Fact]
    public async Task With_a_certificate_there_is_a_second_door_and_the_server_learns_of_it()
    {
        var address = new Uri($"https://127.0.0.1:{ProductProcess.FreePort()}");
        using var certificate = new CertificateFile();
        await using var secure = await Door.OpenAsync(one, two, ("PROXY_TLS", $"{address.Authority} ssl crt {certificate.Path} alpn http/1.1"));
        using var trusting = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => certificate.Is(shown) } };
        using var visitor = new HttpClient(trusting) { BaseAddress = address };

        Assert.Contains("x-forwarded-proto=https", await ToldAsync(visitor));
    }

    [Fact]
    public async Task Web_sockets_pass_in_both_directions()
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(door.Address) { Scheme = "ws", Path = "/ws" }.Uri, CancellationToken.None);
        var buffer = new byte[10];

        await socket.SendAsync("price"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        var got = await socket.ReceiveAsync(buffer, CancellationToken.None);

        Assert.Equal("price"u8.ToArray(), buffer[..got.Count]);
    }

    [Fact]
    public async Task A_web_socket_goes_to_the_server_its_page_came_from()
    {
        for (var i = 0; i < 4; i++)
        {
            var cookies = new CookieContainer();
            using var visitor = door.Visitor(cookies);
            await visitor.GetStringAsync("/");
            using var socket = new ClientWebSocket { Options = { Cookies = cookies, CollectHttpResponseDetails = true } };

            await socket.ConnectAsync(new UriBuilder(door.Address) { Scheme = "ws", Path = "/ws" }.Uri, CancellationToken.None);

            // A server of its own choice would be told to the browser by a new cookie.
            Assert.False(socket.HttpResponseHeaders!.ContainsKey("Set-Cookie"));
        }
    }

    [Fact]
    public async Task The_log_names_the_path_but_not_the_secrets_behind_it()
    {
        using var visitor = door.Visitor();
        await visitor.GetStringAsync("/account/setup?token=hush");

        await Eventually.TrueAsync(() => Task.FromResult(door.Log.Contains("setup", StringComparison.Ordinal)), "the request was logged");
        Assert.DoesNotContain("hush", door.Log, StringComparison.Ordinal);
    }

    private static async Task<string[]> ToldAsync(HttpClient visitor)
    {
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", visitor.BaseAddress!.Scheme == "http" ? "https" : "http");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        visitor.DefaultRequestHeaders.Add("Forwarded", "for=203.0.113.7");
        return (await visitor.GetStringAsync("/told")).Split('\n');
    }
}
