using System.Net.Http.Json;
using PriceTracker.Cluster;
using PriceTracker.Cluster.Processes;
using PriceTracker.IntegrationTests.Servers;
using RabbitMQ.Client;

namespace PriceTracker.IntegrationTests.Processes;

/// <summary>How the processes of the distributed deployment start: wrongly, and before their servers.</summary>
public sealed class DistributedStartTests(AbsentServers absent) : IClassFixture<AbsentServers>
{
    [Theory]
    [InlineData("ConnectionStrings__RabbitMq", "localhost:5672", "ConnectionStrings__RabbitMq")]
    [InlineData("ConnectionStrings__RabbitMq", "", "ConnectionStrings__RabbitMq")]
    [InlineData("ConnectionStrings__RabbitMq", "amqp://guest:guest@broker.example:5672", "ConnectionStrings__RabbitMq")]
    [InlineData("ConnectionStrings__Redis", "", "ConnectionStrings__Redis")]
    [InlineData("ConnectionStrings__Redis", "localhost,nonsense=1", "ConnectionStrings__Redis")]
    [InlineData("ConnectionStrings__Postgres", "nonsense", "ConnectionStrings__Postgres")]
    [InlineData("ConnectionStrings__Postgres", "Host=db.example;Username=postgres;Password=postgres", "ConnectionStrings__Postgres")]
    [InlineData("Messaging__Retailers", "Big Shop", "Messaging__Retailers")]
    [InlineData("Health__Port", "many", "Health__Port")]
    public async Task A_wrong_setting_is_named_in_one_line_by_the_worker(string key, string value, string named)
    {
        var settings = new Dictionary<string, string>(absent.Settings) { [key] = value };
        await using var worker = RunningProcess.Start("worker", "dotnet", [Checkout.Worker], settings);

        Assert.Equal(1, await worker.ExitAsync());
        Assert.Contains(named, LastLine(worker), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", worker.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Servers_that_refuse_us_end_the_start_with_one_line_each_and_no_password_in_it()
    {
        using var folder = new ServerFolder();
        await using var servers = await DistributedServers.StartAsync(folder.Path);
        const string canary = "canary-secret";
        (string Key, string Value, string Said)[] refused =
        [
            ("ConnectionStrings__RabbitMq", servers.RabbitMq.ConnectionString.Replace("guest:guest", $"guest:{canary}", StringComparison.Ordinal), "refuses the user or password of ConnectionStrings__RabbitMq"),
            ("ConnectionStrings__Postgres", servers.Postgres.ConnectionString + $";Password={canary}", "refuses ConnectionStrings__Postgres"),
        ];
        await Task.WhenAll(refused.Select(async refusal =>
        {
            await using var worker = RunningProcess.Start("worker", "dotnet", [Checkout.Worker], new Dictionary<string, string>(servers.Settings) { [refusal.Key] = refusal.Value });
            Assert.Equal(1, await worker.ExitAsync());
            Assert.Contains(refusal.Said, LastLine(worker), StringComparison.Ordinal);
            Assert.DoesNotContain(canary, worker.Output, StringComparison.Ordinal);
        }));
        await QueueWithOtherArgumentsAsync(servers);
    }

    [Fact]
    public async Task Without_broker_and_Redis_the_processes_start_and_work_once_both_are_there()
    {
        using var folder = new ServerFolder();
        await using var servers = await DistributedServers.OnlyDatabaseAsync(folder.Path);
        await using var shop = await SmallShop.StartAsync();
        var settings = new Dictionary<string, string>(servers.Settings) { ["Scraping__AllowedPrivateHosts"] = shop.Address.Authority, ["Scraping__DefaultHostGap"] = "00:00:00" };
        await using var web = TrackerProcess.StartWeb("web", settings);
        await web.ReadyAsync();
        await using var worker = TrackerProcess.StartWorker("worker", settings);
        await worker.ReadyAsync();
        using var person = new HttpClient { BaseAddress = web.Address };
        var bob = new { email = "bob@example.com", password = "correct horse battery" };
        (await person.PostAsJsonAsync("/api/v1/auth/register", bob)).EnsureSuccessStatusCode();
        (await person.PostAsJsonAsync("/api/v1/auth/login", bob)).EnsureSuccessStatusCode();
        (await person.PostAsJsonAsync("/api/v1/products", new { url = new Uri(shop.Address, "/kettle") })).EnsureSuccessStatusCode();

        await Task.WhenAll(servers.RabbitMq.StartAsync(), servers.Redis.StartAsync());

        await Eventually.TrueAsync(async () => await servers.Postgres.ScalarAsync<long>("select count(*) from products where current_price = 39.90") == 1, $"the product was read; {worker.Output}", 60);
    }

    private static async Task QueueWithOtherArgumentsAsync(DistributedServers servers)
    {
        await using (var connection = await servers.RabbitMq.ConnectAsync())
        await using (var channel = await connection.CreateChannelAsync())
            await channel.QueueDeclareAsync("scrape.other", durable: true, exclusive: false, autoDelete: false);
        await using var worker = RunningProcess.Start("worker", "dotnet", [Checkout.Worker], servers.Settings);

        Assert.Equal(1, await worker.ExitAsync());
        Assert.Contains("\"scrape.other\" exists with other arguments", LastLine(worker), StringComparison.Ordinal);
    }

    private static string LastLine(RunningProcess process) => process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
}
