using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>Firings over the queue alerts.send. One that the broker does not take is found by the sweep, as one that it loses is.</summary>
public sealed class RabbitMqAlertQueue : IAlertQueue, IAsyncDisposable
{
    private const int Prefetch = 32;

    /// <summary>The sweep queues what was not dispatched again within a minute; older copies would only pile up.</summary>
    private static readonly TimeSpan Expires = TimeSpan.FromMinutes(5);

    private readonly RabbitMqPublisher publisher;
    private readonly RabbitMqReader<AlertJob> reader;

    public RabbitMqAlertQueue(RabbitMqLink link, TimeProvider clock, ILoggerFactory logs)
    {
        publisher = new RabbitMqPublisher(link, logs.CreateLogger<RabbitMqPublisher>());
        reader = new RabbitMqReader<AlertJob>(link, Parse, RabbitMqLink.LongestQuiet, clock, logs.CreateLogger<RabbitMqAlertQueue>());
    }

    public Task PublishAsync(IReadOnlyCollection<AlertJob> jobs, CancellationToken cancel) => publisher.PublishAsync([.. jobs.Select(Message)], cancel);

    public IAsyncEnumerable<QueueDelivery<AlertJob>> ReadAsync(CancellationToken cancel) => reader.ReadAsync(RabbitMqTopology.Alerts, Prefetch, cancel);

    public ValueTask DisposeAsync() => publisher.DisposeAsync();

    private static OutgoingMessage Message(AlertJob job) => new(
        RabbitMqTopology.Alerts,
        job.FiringId.ToString(CultureInfo.InvariantCulture),
        JsonSerializer.SerializeToUtf8Bytes(job, JsonSerializerOptions.Web),
        Expires,
        job.TraceParent);

    private static AlertJob? Parse(ReadOnlyMemory<byte> body, string? traceParent) =>
        JsonSerializer.Deserialize<AlertJob>(body.Span, JsonSerializerOptions.Web) is { Version: AlertJob.CurrentVersion, FiringId: > 0 } job
            ? job with { TraceParent = traceParent }
            : null;
}
