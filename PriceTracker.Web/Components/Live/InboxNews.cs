namespace PriceTracker.Web.Components.Live;

/// <summary>What one person's screens of this circuit know about the inbox. Fed by <c>PersonLive</c>, told to badges, lists and toasts.</summary>
public sealed class InboxNews
{
    /// <summary>The number of unread notifications, or their content, changed.</summary>
    public event Action? Changed;

    /// <summary>An alert fired just now; raised once for each firing.</summary>
    public event Action<long>? Fired;

    private readonly HashSet<long> seen = [];

    public int Unread { get; private set; }

    public void SetUnread(int count)
    {
        Unread = count;
        Changed?.Invoke();
    }

    /// <summary>The feed may repeat itself; a person is told once.</summary>
    public void Tell(long firingId)
    {
        if (seen.Add(firingId)) Fired?.Invoke(firingId);
    }
}
