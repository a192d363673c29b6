using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Messages;
using RabbitMQ.Client;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>A queue for those who wait, one for each big retailer, one for all others. Jobs expire with their lease, so a backlog never comes twice.</summary>
public sealed class RabbitMqScrapeQueue : IScrapeQueue, IAsyncDisposable
{
    /// <summary>Jobs worth having ahead in one lane; far below the broker's limit, so that schedulers side by side rarely meet a refusal.</summary>
    private const int Backlog = 2_000;

    private readonly RabbitMqLink link;
    private readonly RabbitMqTopology topology;
    private readonly RabbitMqPublisher publisher;
    private readonly RabbitMqReader<ScrapeJob> reader;
    private readonly TimeProvider clock;
    private readonly ILogger log;

    public RabbitMqScrapeQueue(RabbitMqLink link, RabbitMqTopology topology, TimeProvider clock, ILoggerFactory logs)
    {
        this.link = link;
        this.topology = topology;
        this.clock = clock;
        log = logs.CreateLogger<RabbitMqScrapeQueue>();
        publisher = new RabbitMqPublisher(link, logs.CreateLogger<RabbitMqPublisher>());
        reader = new RabbitMqReader<ScrapeJob>(link, Parse, RabbitMqLink.LongestQuiet, clock, log);
        Lanes = [.. topology.Queues.Where(q => q.Name != RabbitMqTopology.Alerts).Select(q => new ScrapeLane(q.Name, q.Name == RabbitMqTopology.Interactive, q.Name == RabbitMqTopology.Other))];
    }

    public IReadOnlyList<ScrapeLane> Lanes { get; }

    public async Task<QueueRoom> RoomAsync(CancellationToken cancel)
    {
        try
        {
            if (await link.TryConnectAsync(cancel) is not { } connection || !link.IsReady)
                return QueueRoom.None;
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
            return await RoomAsync(channel, cancel);
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            log.LogDebug("The depth of the queues is not known now: {Reason}", RabbitMqFaults.Reason(error));
            return QueueRoom.None;
        }
    }

    public async Task<IReadOnlyCollection<ScrapeJob>> PublishAsync(IReadOnlyCollection<ScrapeJob> jobs, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var all = jobs.ToList();
        var taken = await publisher.PublishAsync(all.ConvertAll(job => Message(job, now)), cancel);
        return [.. all.Where((_, i) => !taken[i])];
    }

    public IAsyncEnumerable<QueueDelivery<ScrapeJob>> ReadAsync(ScrapeLane lane, int prefetch, CancellationToken cancel) =>
        reader.ReadAsync(lane.Name, prefetch, cancel);

    public ValueTask DisposeAsync() => publisher.DisposeAsync();

    private async Task<QueueRoom> RoomAsync(IChannel channel, CancellationToken cancel)
    {
        var free = new Dictionary<string, int>();
        foreach (var lane in Lanes)
            free[lane.Name] = (int)Math.Max(0, Backlog - (long)await channel.MessageCountAsync(lane.Name, cancel));
        var interactive = free[RabbitMqTopology.Interactive];
        var others = free[RabbitMqTopology.Other];
        var routine = free.Values.Sum() - interactive;
        var full = topology.Retailers.Where(retailer => free[RabbitMqTopology.LaneOf(retailer)] == 0).ToList();
        return new QueueRoom(interactive, routine, full, others == 0 ? topology.Retailers : null);
    }

    private OutgoingMessage Message(ScrapeJob job, DateTimeOffset now) => new(
        QueueOf(job),
        string.Create(CultureInfo.InvariantCulture, $"{job.ProductId}:{job.Slot}"),
        JsonSerializer.SerializeToUtf8Bytes(job, JsonSerializerOptions.Web),
        job.LeaseUntil - now,
        job.TraceParent);

    private string QueueOf(ScrapeJob job) =>
        job.Interactive ? RabbitMqTopology.Interactive
        : topology.Retailers.Contains(job.Retailer) ? RabbitMqTopology.LaneOf(job.Retailer)
        : RabbitMqTopology.Other;

    private static ScrapeJob? Parse(ReadOnlyMemory<byte> body, string? traceParent) =>
        JsonSerializer.Deserialize<ScrapeJob>(body.Span, JsonSerializerOptions.Web) is { Version: ScrapeJob.CurrentVersion, ProductId: > 0, Retailer: not null } job
            ? job with { TraceParent = traceParent }
            : null;
}
