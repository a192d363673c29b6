namespace PriceTracker.Web.Components.Live;

/// <summary>Sentences for the one status region of the app, which reads out a summary at most every few seconds.</summary>
public sealed class Announcements
{
    private readonly Lock gate = new();
    private readonly List<string> waiting = [];

    public event Action? Added;

    public void Say(string sentence)
    {
        lock (gate) waiting.Add(sentence);
        Added?.Invoke();
    }

    /// <summary>The first sentence, and how many more there were; null where nothing waits.</summary>
    public string? TakeSummary()
    {
        lock (gate)
        {
            if (waiting.Count == 0) return null;
            var more = waiting.Count - 1;
            var summary = more == 0 ? waiting[0] : $"{waiting[0]} {(more == 1 ? "1 more change" : $"{more} more changes")}.";
            waiting.Clear();
            return summary;
        }
    }
}
