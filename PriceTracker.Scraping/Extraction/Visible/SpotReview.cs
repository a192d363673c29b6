namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>A second look at the scored amounts, now that each can be compared with the others.</summary>
public static class SpotReview
{
    private const int Reach = 350;
    private const double OldPenalty = 0.45;
    private const double Plain = 0.75;
    private const double OnlyPrice = 0.18;
    private const double FirstOfKind = 0.04;

    public static IReadOnlyList<PriceSpot> Of(IReadOnlyList<PriceSpot> spots, Func<PriceSpot, string> shape)
    {
        var reviewed = spots.Select(x => IsCurrentAfterAll(x, spots) ? x with { IsOld = false, Score = Math.Min(1, x.Score + OldPenalty) } : x).ToList();
        var serious = reviewed.Where(x => x is { IsAside: false, IsExtra: false, IsOld: false, Reading.Marked: true }).ToList();
        var amounts = serious.Select(x => x.Reading.Amount).Distinct().Count();
        var firsts = serious.GroupBy(shape).Where(x => x.Count() > 1).Select(x => x.First()).ToHashSet();
        return reviewed.Select(x => x with { Score = Math.Min(1, x.Score + (amounts == 1 && serious.Contains(x) ? OnlyPrice : 0) + (firsts.Contains(x) ? FirstOfKind : 0)) }).ToList();
    }

    // "regular-price" names the only price where nothing is reduced: a former price needs a lower one beside it, or a plain one elsewhere.
    private static bool IsCurrentAfterAll(PriceSpot spot, IReadOnlyList<PriceSpot> spots) =>
        spot is { IsOld: true, IsStruck: false } && !spots.Any(x =>
            x is { IsOld: false, IsExtra: false, Alike: < 3 } && x.Reading.Amount < spot.Reading.Amount && x.IsAside == spot.IsAside
            && (x.Score >= Plain || Math.Abs(x.Element.TextStart - spot.Element.TextStart) < Reach));
}
