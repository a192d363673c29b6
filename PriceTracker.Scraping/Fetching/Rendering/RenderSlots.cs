namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>Turns at the browser: a few at a time, and who is waited for goes first. Nobody waits where too many wait already.</summary>
public sealed class RenderSlots(int places, int mostWaiting)
{
    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource> awaited = new();
    private readonly LinkedList<TaskCompletionSource> routine = new();
    private int taken;

    /// <summary>A turn, to be disposed after the page; null where it does not come soon enough.</summary>
    public async Task<IDisposable?> EnterAsync(bool isAwaited, TimeSpan patience, TimeProvider clock, CancellationToken cancel)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (gate)
        {
            if (taken < places)
            {
                taken++;
                return new Turn(this);
            }
            if (awaited.Count + routine.Count >= mostWaiting)
                return null;
            place = (isAwaited ? awaited : routine).AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        try
        {
            await place.Value.Task.WaitAsync(patience, clock, cancel);
            return new Turn(this);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            GiveUp(place);
            if (error is TimeoutException)
                return null;
            throw;
        }
    }

    /// <summary>The turn may have come just then: it is passed on.</summary>
    private void GiveUp(LinkedListNode<TaskCompletionSource> place)
    {
        lock (gate)
        {
            if (place.List is { } line)
                line.Remove(place);
            else
                PassOn();
        }
    }

    private void Leave()
    {
        lock (gate)
            PassOn();
    }

    private void PassOn()
    {
        var line = awaited.Count > 0 ? awaited : routine;
        if (line.First is not { } next)
        {
            taken--;
            return;
        }
        line.Remove(next);
        next.Value.SetResult();
    }

    private sealed class Turn(RenderSlots slots) : IDisposable
    {
        public void Dispose() => slots.Leave();
    }
}
