using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Components.Formatting;

public enum FreshnessLevel
{
    Fresh,
    Late,
    Broken,
}

/// <summary>How far a shown price can be trusted to be today's.</summary>
public sealed record Freshness(FreshnessLevel Level, string Text, string Brief, DateTimeOffset? At)
{
    private const int MissedIntervalsThatCount = 3;

    public static Freshness Of(ProductSummary product, Formats formats) => product switch
    {
        { Status: ProductStatus.Pending } => new(FreshnessLevel.Fresh, "Reading the page", "Reading", null),
        { Status: ProductStatus.Paused } => new(FreshnessLevel.Late, "Checks are paused", "Paused", product.LastScrapedAt),
        { LastScrapedAt: null } => new(FreshnessLevel.Late, "Not checked yet", "Not yet", null),
        { Status: not ProductStatus.Active } => Broken(product, formats),
        _ => Timely(product, product.LastScrapedAt.Value, formats),
    };

    private static Freshness Broken(ProductSummary product, Formats formats)
    {
        var what = product.Status switch
        {
            ProductStatus.NoPrice => "Price not found",
            ProductStatus.Blocked => "Refused by the shop",
            ProductStatus.RobotsForbidden => "Not allowed by the shop",
            ProductStatus.NotAProduct => "Not a product page",
            ProductStatus.Gone => "Page is gone",
            _ => "Not read",
        };
        var since = product.LastReadAt is { } read ? $" since {formats.Day(read)}" : "";
        return new(FreshnessLevel.Broken, what + since, what, product.LastReadAt ?? product.LastScrapedAt);
    }

    private static Freshness Timely(ProductSummary product, DateTimeOffset checkedAt, Formats formats)
    {
        var ago = formats.Ago(checkedAt);
        var isLate = product.Interval > TimeSpan.Zero && formats.Now - checkedAt > product.Interval * MissedIntervalsThatCount;
        var brief = char.ToUpperInvariant(ago[0]) + ago[1..];
        return isLate
            ? new(FreshnessLevel.Late, $"Last checked {ago}", brief, checkedAt)
            : new(FreshnessLevel.Fresh, $"Checked {ago}", brief, checkedAt);
    }
}
