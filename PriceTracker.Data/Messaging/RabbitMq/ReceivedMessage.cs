namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>A message in hand, its body copied out of the client's buffer.</summary>
internal sealed record ReceivedMessage(ulong Tag, ReadOnlyMemory<byte> Body, string? TraceParent);
