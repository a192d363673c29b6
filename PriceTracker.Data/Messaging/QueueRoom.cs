namespace PriceTracker.Data.Messaging;

/// <summary>How many more jobs are worth claiming now, and of which retailers.</summary>
/// <param name="Except">Their own lane is full.</param>
/// <param name="Only">Where the lane that all others share is full, those that have one of their own; else null.</param>
public sealed record QueueRoom(int Interactive, int Routine, IReadOnlyCollection<string> Except, IReadOnlyCollection<string>? Only = null)
{
    /// <summary>The queue is away, or asks for a rest.</summary>
    public static QueueRoom None { get; } = new(0, 0, []);
}
