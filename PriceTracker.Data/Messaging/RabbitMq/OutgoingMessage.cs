namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>A message on its way out.</summary>
/// <param name="Expires">How long it is worth anything; the broker drops it after that.</param>
internal sealed record OutgoingMessage(string Queue, string Id, ReadOnlyMemory<byte> Body, TimeSpan Expires, string? TraceParent);
