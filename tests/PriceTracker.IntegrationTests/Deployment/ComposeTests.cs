using System.Text.RegularExpressions;

namespace PriceTracker.IntegrationTests.Deployment;

/// <summary>What must hold of compose.yaml whoever edits it. There is no engine here: what a container does is not tested.</summary>
public sealed partial class ComposeTests : IAsyncLifetime
{
    /// <summary>May be left out of .env; everything else is a secret or has no sensible default.</summary>
    private static readonly string[] Optional =
    [
        "MAIL_FROM", "MAIL_FROM_NAME", "MAIL_HOST", "MAIL_PASSWORD", "MAIL_PORT", "MAIL_SECURITY", "MAIL_USER", "NOTIFICATIONS_ALLOWED_PRIVATE_HOSTS", "NOTIFICATIONS_CONTACT",
        "NOTIFICATIONS_TELEGRAM_API", "OTEL_EXPORTER_OTLP_ENDPOINT", "PRICETRACKER_BROWSER", "PRICETRACKER_LISTEN", "PRICETRACKER_TRUSTED_PROXIES", "PUBLIC_URL",
    ];

    /// <summary>A secret that may be missing, since what it opens may be; it has no value of ours.</summary>
    private const string OptionalSecret = "MAIL_PASSWORD";

    /// <summary>Read by .NET, not by us: its own documentation describes them.</summary>
    private static readonly string[] Framework = ["ASPNETCORE_FORWARDEDHEADERS_ENABLED", "Logging__Console__FormatterName", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    private ComposeFile compose = null!;

    public async ValueTask InitializeAsync() => compose = await ComposeFile.ReadAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_linter_finds_nothing()
    {
        var (code, output) = await Checkout.RunAsync(
            "node", [Checkout.Package("dclint/bin/dclint.cjs"), "-c", "deploy/dclint.yaml", "--max-warnings", "0", "compose.yaml"]);

        Assert.True(code == 0, output);
    }

    [Fact]
    public void Every_image_is_built_here_or_pinned_to_a_patch_version() =>
        Assert.All(compose.Services, s => Assert.True(
            s.Service.TryGetProperty("build", out _) || PatchVersion().IsMatch(s.Service.GetProperty("image").GetString()!), s.Name));

    [Fact]
    public void Every_service_is_confined() =>
        Assert.All(compose.Services, s =>
        {
            Assert.True(s.Service.GetProperty("read_only").GetBoolean());
            Assert.Contains("ALL", ComposeFile.Texts(s.Service.GetProperty("cap_drop")));
            Assert.False(s.Service.TryGetProperty("cap_add", out _));
            Assert.False(s.Service.TryGetProperty("privileged", out _));
            Assert.Contains("no-new-privileges:true", ComposeFile.Texts(s.Service.GetProperty("security_opt")));
            Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", s.Service.GetProperty("user").GetString());
        });

    [Fact]
    public void Every_service_is_asked_how_it_is_restarted_and_limited() =>
        Assert.All(compose.Services, s =>
        {
            Assert.NotEmpty(s.Service.GetProperty("healthcheck").GetProperty("test").EnumerateArray());
            Assert.Equal("unless-stopped", s.Service.GetProperty("restart").GetString());
            Assert.True(s.Service.GetProperty("logging").GetProperty("options").TryGetProperty("max-size", out _));
            var limits = s.Service.GetProperty("deploy").GetProperty("resources").GetProperty("limits");
            Assert.All(["cpus", "memory", "pids"], limit => Assert.True(limits.TryGetProperty(limit, out _), limit));
        });

    [Fact]
    public void What_is_waited_for_must_be_well_but_the_second_server_may_be_missing() =>
        Assert.Equal(
            ["proxy needs web-2"],
            from s in compose.Services
            where s.Service.TryGetProperty("depends_on", out _)
            from need in s.Service.GetProperty("depends_on").EnumerateObject()
            where need.Value.GetProperty("condition").GetString() != "service_healthy"
            select $"{s.Name} needs {need.Name}");

    [Fact]
    public void Only_the_proxy_publishes_a_port_and_on_this_machine_alone_unless_told_otherwise()
    {
        var publishing = Assert.Single(compose.Services, s => s.Service.TryGetProperty("ports", out _));

        Assert.Equal("proxy", publishing.Name);
        Assert.Equal("${PRICETRACKER_LISTEN:-127.0.0.1:8080}:8080", Assert.Single(ComposeFile.Texts(publishing.Service.GetProperty("ports"))));
    }

    [Theory]
    [InlineData("rabbitmq")]
    [InlineData("redis")]
    [InlineData("timescaledb")]
    public void A_store_has_no_way_out(string store)
    {
        var network = Assert.Single(ComposeFile.Texts(compose.Service(store).GetProperty("networks")));

        Assert.True(compose.Root.GetProperty("networks").GetProperty(network).GetProperty("internal").GetBoolean());
    }

    [Fact]
    public void A_browser_that_runs_what_shops_send_sees_the_workers_and_nothing_else()
    {
        var network = Assert.Single(ComposeFile.Texts(compose.Service("browser").GetProperty("networks")));

        Assert.True(compose.Root.GetProperty("networks").GetProperty(network).GetProperty("internal").GetBoolean());
        Assert.Equal(
            ["browser", "worker"],
            compose.Services.Where(s => ComposeFile.Texts(s.Service.GetProperty("networks")).Contains(network)).Select(s => s.Name));
    }

    [Fact]
    public void No_secret_has_a_default() =>
        Assert.All(compose.Variables().Where(v => !Optional.Contains(v.Name)), v => Assert.Matches("^:\\?.+", v.Rule));

    [Fact]
    public void A_secret_that_may_be_missing_is_empty_then() =>
        Assert.All(compose.Variables().Where(v => v.Name == OptionalSecret), v => Assert.Equal(":-", v.Rule));

    [Fact]
    public void The_example_names_exactly_what_is_asked_for_and_gives_no_value()
    {
        var lines = Checkout.Read(".env.example").Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToArray();

        Assert.All(lines, l => Assert.EndsWith("=", l, StringComparison.Ordinal));
        Assert.Equal(compose.Variables().Select(v => v.Name + "=").Distinct().Order(), lines.Order());
        Assert.Contains(".env", Checkout.Read(".gitignore").Split('\n'));
    }

    [Fact]
    public void Every_setting_stands_in_the_documentation()
    {
        var described = Checkout.Read("docs/settings.md");

        Assert.All(compose.Settings().Except(Framework), s => Assert.Contains($"`{s}`", described, StringComparison.Ordinal));
    }

    [Fact]
    public void The_pools_of_two_web_servers_and_ten_workers_fit_into_the_database()
    {
        var most = MaxConnections().Match(compose.Service("timescaledb").GetProperty("command").GetRawText());

        Assert.True((2 * Pool("web-1")) + (10 * Pool("worker")) < int.Parse(most.Groups[1].ValueSpan, null));
    }

    private int Pool(string service) =>
        int.Parse(PoolSize().Match(compose.Service(service).GetProperty("environment").GetProperty("ConnectionStrings__Postgres").GetString()!).Groups[1].ValueSpan, null);

    [GeneratedRegex(@":v?\d+\.\d+\.\d+[\w.-]*$")]
    private static partial Regex PatchVersion();

    [GeneratedRegex("Maximum Pool Size=([0-9]+)")]
    private static partial Regex PoolSize();

    [GeneratedRegex("max_connections=([0-9]+)")]
    private static partial Regex MaxConnections();
}
