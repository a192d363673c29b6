using PriceTracker.Data.Repair;
using PriceTracker.Scraping.Extraction;

namespace PriceTracker.Scraping.Choices;

/// <summary>Which candidate a pick means. Pure: the amount must be right, and a place or a rank, where given, must agree with it.</summary>
public static class CandidateOf
{
    public static PriceCandidate? Pick(IReadOnlyList<PriceCandidate> candidates, PricePick pick)
    {
        if (pick.Index is { } index && (index < 0 || index >= candidates.Count))
            return null;
        var meant = (pick.Index is { } rank ? [candidates[rank]] : candidates)
            .Where(c => c.Amount == pick.Amount && (pick.Locator is null || c.Locator == pick.Locator))
            .Take(2)
            .ToList();
        return meant is [var only] ? only : null;
    }
}
