namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>How far the winner can be trusted: its own score, and how far behind the runner-up is.</summary>
public static class Confidence
{
    private const double MissedSelector = 0.6;

    public static double Of(IReadOnlyList<PriceCandidate> ranked, ExtractionHints hints)
    {
        var best = ranked[0].Score;
        var lead = ranked.Count > 1 ? (best - ranked[1].Score) / best : 1;
        var confidence = best * (0.6 + 0.4 * Math.Min(1, lead * 2));
        // The shop's configured place was empty: the page changed, and the engine guesses.
        return Math.Round(hints.PriceSelector is null ? confidence : confidence * MissedSelector, 3);
    }
}
