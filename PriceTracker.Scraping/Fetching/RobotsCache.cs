using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace PriceTracker.Scraping.Fetching;

/// <summary>
/// Answers for a page whether its site lets us read it. A robots.txt is kept for a day; a missing one (4xx) allows everything, an unreachable
/// one (5xx, no answer) nothing for a while (RFC 9309, 2.3.1).
/// </summary>
public sealed class RobotsCache(PageFetcher fetcher) : IDisposable
{
    public const string Token = "PriceTracker";
    private const int MaximumBytes = 512 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptUnreachable = TimeSpan.FromMinutes(5);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public async Task<RobotsAnswer> AskAsync(Uri page, string? proxy, CancellationToken cancel)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        if (!cache.TryGetValue(site, out RobotsAnswer? known) || known is null)
        {
            known = await FetchAsync(new Uri(site + "/robots.txt"), proxy, cancel);
            cache.Set(site, known, new MemoryCacheEntryOptions
            {
                Size = 1,
                AbsoluteExpirationRelativeToNow = known.Unreachable is null ? Kept : KeptUnreachable,
            });
        }
        return known;
    }

    private async Task<RobotsAnswer> FetchAsync(Uri url, string? proxy, CancellationToken cancel)
    {
        var request = new FetchRequest(url, Proxy: proxy) { Accept = "text/plain,*/*;q=0.5", MaximumBytes = MaximumBytes, Timeout = TimeSpan.FromSeconds(10) };
        return await fetcher.FetchAsync(request, cancel) switch
        {
            FetchOutcome.Answer { StatusCode: >= 200 and < 300 } answer => new RobotsAnswer(RobotsTxt.Parse(Encoding.UTF8.GetString(answer.Body.Span), Token)),
            FetchOutcome.Answer { StatusCode: >= 500 } answer => new RobotsAnswer(null, new FetchOutcome.Failed("server_error", $"{answer.StatusCode} for robots.txt")),
            FetchOutcome.Failed { Code: "too_large" or "bad_redirect" or "too_many_redirects" } => new RobotsAnswer(RobotsTxt.AllowAll),
            FetchOutcome.Failed failed => new RobotsAnswer(null, failed),
            _ => new RobotsAnswer(RobotsTxt.AllowAll),
        };
    }

    public void Dispose() => cache.Dispose();
}

/// <summary>Rules, or why they could not be had.</summary>
public sealed record RobotsAnswer(RobotsTxt? Rules, FetchOutcome.Failed? Unreachable = null);
