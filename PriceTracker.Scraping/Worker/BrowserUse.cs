using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;

namespace PriceTracker.Scraping.Worker;

/// <summary>When a page is rendered, and what is learnt from it. Pure: because the shop is configured so, or because it was found to need it.</summary>
public static class BrowserUse
{
    /// <summary>A page that had no price in a browser either is not tried again for so long.</summary>
    public static readonly TimeSpan BetweenTrials = TimeSpan.FromDays(7);

    /// <summary>A page that needed a browser is tried without one after so long: a browser costs a hundred times as much.</summary>
    public static readonly TimeSpan BeforeDoubt = TimeSpan.FromDays(30);

    public static bool IsRenderedAtOnce(Product product, ScraperConfig? config, DateTimeOffset now) =>
        config is { RequiresJs: true }
        || (product.NeedsBrowser && (product.BrowserTriedAt is not { } learnt || now - learnt < BeforeDoubt));

    /// <summary>Worth a try in a browser: the page as sent gives no price for a reason that scripts may cure.</summary>
    public static bool IsWorthTrying(Product product, PageReading plain, DateTimeOffset now) =>
        plain.MayNeedBrowser && (product.NeedsBrowser || product.BrowserTriedAt is not { } tried || now - tried >= BetweenTrials);

    /// <summary>Of a page read as sent.</summary>
    public static PageReading AsSent(Product product, PageReading plain) =>
        product.NeedsBrowser && plain.Outcome is ScrapeOutcome.Read ? plain with { Browser = BrowserFinding.NotNeeded } : plain;

    /// <summary>Of the two readings, the one to record: the rendered one where it has what the other had not. A browser that was not to be had taught nothing.</summary>
    public static PageReading Better(PageReading plain, PageReading rendered) => rendered switch
    {
        { Outcome: ScrapeOutcome.Read } => rendered with { Browser = BrowserFinding.Needed },
        { Page: not null } or { Outcome: ScrapeOutcome.NoReading { Code: "too_slow" or "too_large" } } =>
            plain with { Browser = BrowserFinding.TriedInVain, Rest = rendered.Rest },
        _ => plain,
    };
}
