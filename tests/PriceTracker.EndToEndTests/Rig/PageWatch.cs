using System.Collections.Concurrent;

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>Notes what no screen may do, whatever a test is about: ask another host for anything, or complain on the console.</summary>
internal sealed class PageWatch(string address)
{
    private readonly ConcurrentQueue<string> complaints = new();

    public IReadOnlyCollection<string> Complaints => complaints;

    public void Follow(IBrowserContext context)
    {
        context.Request += (_, request) => Check(request.Url);
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsAnswered(message.Text))
                complaints.Enqueue($"Console: {message.Text}");
        };
        context.WebError += (_, error) => complaints.Enqueue($"Script: {error.Error}");
    }

    private void Check(string url)
    {
        if (!url.StartsWith(address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))
            complaints.Enqueue($"Request to another host: {url}");
    }

    /// <summary>Chromium prints every 4xx, also one that a test asks for.</summary>
    private static bool IsAnswered(string text) => text.Contains("the server responded with a status of 40", StringComparison.Ordinal);
}
