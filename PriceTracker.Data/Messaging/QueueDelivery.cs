namespace PriceTracker.Data.Messaging;

/// <summary>A message in hand. Complete it when its effect is committed; disposing it uncompleted gives it back once more.</summary>
public sealed class QueueDelivery<T>(T message, Func<bool, ValueTask> settle) : IAsyncDisposable
{
    private bool completed;

    public T Message { get; } = message;

    public void Complete() => completed = true;

    public ValueTask DisposeAsync() => settle(completed);
}
