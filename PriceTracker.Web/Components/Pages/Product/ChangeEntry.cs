using PriceTracker.Data.History;

namespace PriceTracker.Web.Components.Pages.Product;

/// <summary>A line of the table of changes: something changed, or nothing was checked.</summary>
public sealed record ChangeEntry(DateTimeOffset At, PriceChangeRow? Change, HistoryGap? Gap)
{
    /// <summary>Newest first, with the holes where they belong; holes outside this page of changes are left out.</summary>
    public static IReadOnlyList<ChangeEntry> Merge(IReadOnlyList<PriceChangeRow> changes, IReadOnlyList<HistoryGap> gaps, bool isFirstPage)
    {
        if (changes.Count == 0) return [];
        var oldest = changes[^1].ObservedAt;
        var newest = isFirstPage ? DateTimeOffset.MaxValue : changes[0].ObservedAt;
        return
        [
            .. changes.Select(change => new ChangeEntry(change.ObservedAt, change, null))
                .Concat(gaps.Where(gap => gap.From >= oldest && gap.From < newest).Select(gap => new ChangeEntry(gap.To, null, gap)))
                .OrderByDescending(entry => entry.At),
        ];
    }
}
