using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PriceTracker.Data.Hosting;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Messaging.RabbitMq;
using PriceTracker.IntegrationTests.Servers;
using RabbitMQ.Client;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>What RabbitMQ adds to the contract: dead letters, expiry, limits, and coming back.</summary>
public sealed class RabbitMqBehaviourTests(BrokerServers brokers) : IAsyncLifetime
{
    private readonly CancellationTokenSource cancel = new(TimeSpan.FromSeconds(60));
    private RabbitMqRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await RabbitMqRig.StartAsync(await brokers.RabbitMqAsync());

    public async ValueTask DisposeAsync()
    {
        cancel.Dispose();
        await rig.DisposeAsync();
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{\"version\":99,\"productId\":1,\"slot\":1,\"retailer\":\"shop\"}")]
    [InlineData("{\"version\":1}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_message_that_is_no_job_of_ours_goes_to_the_dead_letters_with_its_reason_and_the_next_job_is_read(string body)
    {
        await PutAsync(RabbitMqTopology.Other, Encoding.UTF8.GetBytes(body));
        await rig.Scrapes.PublishAsync([Job(2)], cancel.Token);

        await using var next = await NextAsync(rig.Scrapes.Lanes.Single(l => l.IsShared));
        next.Complete();

        Assert.Equal(2, next.Message.ProductId);
        var dead = await DeadAsync(RabbitMqTopology.Other);
        Assert.Equal(body, Encoding.UTF8.GetString(dead.Body.Span));
        Assert.Equal("rejected", Header(dead, "x-first-death-reason"));
    }

    [Fact]
    public async Task A_job_expires_with_its_lease_and_is_no_dead_letter()
    {
        await rig.Scrapes.PublishAsync([Job(1) with { LeaseUntil = TimeProvider.System.GetUtcNow().AddMilliseconds(300) }], cancel.Token);

        await Eventually.TrueAsync(async () => await rig.DepthAsync(RabbitMqTopology.Other) == 0, "the job expired");

        Assert.Equal(0, await rig.DepthAsync(RabbitMqTopology.DeadOf(RabbitMqTopology.Other)));
    }

    [Fact]
    public async Task A_job_that_kills_its_worker_again_and_again_goes_to_the_dead_letters()
    {
        await rig.Scrapes.PublishAsync([Job(1)], cancel.Token);
        for (var death = 0; death < 6; death++)
        {
            await using var worker = await rig.Server.ConnectAsync();
            await using var channel = await worker.CreateChannelAsync();
            await Eventually.TrueAsync(async () => await channel.BasicGetAsync(RabbitMqTopology.Other, autoAck: false) is not null, $"delivery {death + 1}");
            await worker.CloseAsync();
        }

        Assert.Equal("delivery_limit", Header(await DeadAsync(RabbitMqTopology.Other), "x-first-death-reason"));
    }

    [Fact]
    public async Task A_big_retailer_has_a_lane_of_its_own_and_the_trace_travels_in_the_headers()
    {
        const string trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        await rig.Scrapes.PublishAsync([Job(1) with { Retailer = "amazon", TraceParent = trace }], cancel.Token);

        var message = await rig.OnChannelAsync(channel => channel.BasicGetAsync("scrape.amazon", autoAck: true));

        Assert.NotNull(message);
        Assert.True(message.BasicProperties.Persistent);
        Assert.Equal("1:1", message.BasicProperties.MessageId);
        Assert.Equal(trace, Encoding.ASCII.GetString((byte[])message.BasicProperties.Headers!["traceparent"]!));
        Assert.DoesNotContain("trace", Encoding.UTF8.GetString(message.Body.Span), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_a_full_queue_refuses_is_given_back_to_its_publisher()
    {
        await rig.OnChannelAsync(async channel =>
        {
            for (var i = 0; i < 10_000; i++)
                await channel.BasicPublishAsync("", RabbitMqTopology.Other, "{}"u8.ToArray());
            return 0;
        });
        await Eventually.TrueAsync(async () => await rig.DepthAsync(RabbitMqTopology.Other) >= 10_000, "the queue is full");

        IReadOnlyCollection<ScrapeJob> left = [];
        // The limit is soft: the queue may take a few more before it refuses.
        await Eventually.TrueAsync(async () => (left = await rig.Scrapes.PublishAsync([Job(1), Job(2, interactive: true)], cancel.Token)).Count > 0, "the queue refuses");

        Assert.Equal(1, Assert.Single(left).ProductId);
    }

    [Fact]
    public async Task A_queue_deleted_while_it_is_used_is_declared_again_and_used_on()
    {
        var lane = rig.Scrapes.Lanes.Single(l => l.IsShared);
        var waiting = NextAsync(lane);
        await Eventually.TrueAsync(async () => await rig.OnChannelAsync(c => c.ConsumerCountAsync(lane.Name)) == 1, "somebody reads");
        await rig.OnChannelAsync(channel => channel.QueueDeleteAsync(lane.Name));

        await Eventually.TrueAsync(() => rig.ExistsAsync(lane.Name), "the reader declared it again");
        await rig.Scrapes.PublishAsync([Job(7)], cancel.Token);

        await using var delivery = await waiting;
        delivery.Complete();
        Assert.Equal(7, delivery.Message.ProductId);
    }

    [Fact]
    public async Task A_publisher_that_meets_a_deleted_queue_declares_it_again()
    {
        await rig.OnChannelAsync(channel => channel.QueueDeleteAsync("scrape.amazon"));
        var job = Job(8) with { Retailer = "amazon" };

        Assert.Single(await rig.Scrapes.PublishAsync([job], cancel.Token));

        await Eventually.TrueAsync(async () => (await rig.Scrapes.PublishAsync([job], cancel.Token)).Count == 0, "the queue is there again");
    }

    [Fact]
    public async Task A_consumer_left_behind_without_a_word_is_made_anew()
    {
        var reader = new RabbitMqReader<string>(rig.Link, (body, _) => Encoding.UTF8.GetString(body.Span), TimeSpan.FromSeconds(1), TimeProvider.System, NullLogger.Instance);
        var waiting = FirstAsync(reader.ReadAsync("scrape.amazon", 1, cancel.Token));
        await Eventually.TrueAsync(async () => await rig.OnChannelAsync(c => c.ConsumerCountAsync("scrape.amazon")) == 1, "somebody reads");
        // Deleted and made again at once, as a publisher does it, may leave the consumer attached to nothing.
        await rig.OnChannelAsync(channel => channel.QueueDeleteAsync("scrape.amazon"));
        await rig.Link.RedeclareAsync(cancel.Token);
        await PutAsync("scrape.amazon", "hello"u8.ToArray());

        await using var delivery = await waiting;
        delivery.Complete();
        Assert.Equal("hello", delivery.Message);
    }

    [Fact]
    public async Task A_queue_that_exists_with_other_arguments_is_named()
    {
        await using var connection = await rig.Server.ConnectAsync();
        await using (var channel = await connection.CreateChannelAsync())
            await channel.QueueDeclareAsync("scrape.taken", durable: true, exclusive: false, autoDelete: false);

        var error = await Assert.ThrowsAsync<TopologyConflictException>(() => new RabbitMqTopology(["taken"]).DeclareAsync(connection, cancel.Token));

        Assert.IsAssignableFrom<StartException>(error);
        Assert.Contains("\"scrape.taken\" exists with other arguments", error.Message, StringComparison.Ordinal);
        Assert.Contains("x-", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static ScrapeJob Job(long id, bool interactive = false) => new(id, 1, "shop", interactive, TimeProvider.System.GetUtcNow().AddMinutes(3));

    private static string Header(BasicGetResult message, string name) => Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers![name]!);

    private Task<int> PutAsync(string queue, byte[] body) => rig.OnChannelAsync(async channel =>
    {
        await channel.BasicPublishAsync("", queue, body);
        return 0;
    });

    private async Task<BasicGetResult> DeadAsync(string queue)
    {
        BasicGetResult? found = null;
        await Eventually.TrueAsync(async () => (found = await rig.OnChannelAsync(c => c.BasicGetAsync(RabbitMqTopology.DeadOf(queue), autoAck: true))) is not null, "a dead letter came");
        return found!;
    }

    private Task<QueueDelivery<ScrapeJob>> NextAsync(ScrapeLane lane) => FirstAsync(rig.Scrapes.ReadAsync(lane, 1, cancel.Token));

    private static async Task<QueueDelivery<T>> FirstAsync<T>(IAsyncEnumerable<QueueDelivery<T>> deliveries)
    {
        await foreach (var delivery in deliveries)
            return delivery;
        throw new InvalidOperationException("The queue ended.");
    }
}
