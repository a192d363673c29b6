namespace PriceTracker.Web.Components.Toasts;

/// <summary>Which alerts stand on the screen: each once, never more than three.</summary>
public sealed class ToastDesk
{
    private const int Most = 3;
    private readonly HashSet<long> open = [];
    private readonly HashSet<long> known = [];

    /// <summary>How many came while the desk was full.</summary>
    public int Waiting { get; private set; }

    public bool TryOpen(long firingId)
    {
        if (!known.Add(firingId)) return false;
        if (open.Count >= Most)
        {
            Waiting++;
            return false;
        }

        return open.Add(firingId);
    }

    public void Close(long firingId)
    {
        open.Remove(firingId);
        if (open.Count == 0) Waiting = 0;
    }
}
