using System.Diagnostics;
using System.Text;
using PriceTracker.Data.Messaging.RabbitMq;
using PriceTracker.IntegrationTests.Servers;
using RabbitMQ.Client;

namespace PriceTracker.IntegrationTests.Processes;

/// <summary>Processes and servers that die, one after another, on one running installation.</summary>
public sealed class DistributedFaultTests(FaultRig rig) : IClassFixture<FaultRig>
{
    [Fact]
    public Task Two_schedulers_side_by_side_do_nothing_twice() => rig.RoundAsync(() => Task.CompletedTask);

    [Fact]
    public Task A_worker_killed_with_jobs_in_hand_loses_none_of_them() => rig.RoundAsync(async () =>
    {
        rig.Shop.Open = new TaskCompletionSource();
        await rig.UntilAsync(FaultRig.Products, "select count(*) from products where slot > last_slot", "every product is in somebody's hand");
        var victim = rig.Workers[0];
        await victim.Process.KillAsync();
        rig.Shop.Open.SetResult();
        await rig.ReplaceAsync(victim);
    });

    [Fact]
    public async Task A_worker_told_to_stop_gives_back_what_it_cannot_finish_within_twenty_seconds()
    {
        await rig.RoundAsync(async () =>
        {
            rig.Shop.Open = new TaskCompletionSource();
            await rig.UntilAsync(FaultRig.Products, "select count(*) from products where slot > last_slot", "every product is in somebody's hand");
            var stopped = rig.Workers[0];
            var watch = Stopwatch.StartNew();
            Assert.Equal(0, await stopped.Process.StopAsync());
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
            rig.Shop.Open.SetResult();
            await rig.ReplaceAsync(stopped);
        });
    }

    [Fact]
    public Task A_broker_killed_and_started_again_costs_no_change_and_no_alert() => rig.RoundAsync(async () =>
    {
        await rig.Servers.RabbitMq.KillAsync();
        await rig.Servers.RabbitMq.StartAsync();
    });

    [Fact]
    public Task A_flushed_Redis_signs_nobody_out_and_loses_nothing() => rig.RoundAsync(async () =>
    {
        await rig.Servers.Redis.FlushAsync();
        (await rig.GetAsync("/api/v1/auth/me")).EnsureSuccessStatusCode();
    });

    [Fact]
    public async Task Without_Redis_everything_goes_on_and_with_it_again_too()
    {
        await rig.RoundAsync(async () =>
        {
            await rig.Servers.Redis.StopAsync();
            (await rig.GetAsync("/api/v1/auth/me")).EnsureSuccessStatusCode();
            await rig.StillReadsAsync();
        });
        await rig.RoundAsync(rig.Servers.Redis.StartAsync);
    }

    [Fact]
    public Task A_database_restarted_costs_no_change_and_no_alert() => rig.RoundAsync(async () =>
    {
        await rig.Servers.Postgres.StopAsync();
        await rig.Servers.Postgres.StartAsync();
    });

    [Fact]
    public Task A_message_that_is_no_job_stops_nobody() => rig.RoundAsync(async () =>
    {
        await using var connection = await rig.Servers.RabbitMq.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var body in new[] { "poison", "{\"version\":2,\"productId\":1,\"slot\":1,\"retailer\":\"x\"}" })
            await channel.BasicPublishAsync("", RabbitMqTopology.Other, Encoding.UTF8.GetBytes(body));
        await Eventually.TrueAsync(async () => await channel.MessageCountAsync(RabbitMqTopology.DeadOf(RabbitMqTopology.Other)) == 2, "both are dead letters", 30);
    });

    [Fact]
    public async Task The_metrics_tell_scrapes_depths_and_latencies()
    {
        await rig.StillReadsAsync();

        var worker = string.Join('\n', await Task.WhenAll(rig.Workers.Select(w => w.MetricsAsync())));
        Assert.Contains("pricetracker_scrapes_total{", worker, StringComparison.Ordinal);
        Assert.Contains("retailer=\"other\"", worker, StringComparison.Ordinal);
        Assert.Contains("pricetracker_record_duration_seconds_bucket", worker, StringComparison.Ordinal);
        Assert.Contains("pricetracker_due_lag_seconds", worker, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await rig.Web.MetricsAsync()).Contains("queue=\"scrape.interactive\"", StringComparison.Ordinal), "depths are measured");
        Assert.Contains("pricetracker_live_latency_seconds_bucket", await rig.Web.MetricsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_and_metrics_are_not_told_to_those_who_come_through_a_proxy()
    {
        using var client = new HttpClient { BaseAddress = rig.Web.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");

        foreach (var path in new[] { "/health", "/health/ready", "/metrics" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        using var health = new HttpClient { BaseAddress = rig.Web.Health };
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await health.GetAsync("/account/login")).StatusCode);
    }
}
