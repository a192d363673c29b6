namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>
/// How likely the winner is right: a logistic regression on its own score and on how far behind the runner-up is. The weights
/// were fitted on real pages, whole and with channels taken away, and checked on shops left out of the fit;
/// docs/extraction.md has the reliability table.
/// </summary>
public static class Confidence
{
    /// <summary>Below it the engine asks instead of answering: it would be wrong as often as right.</summary>
    public const double LeastToAnswer = 0.5;

    private const double Base = 0.466;
    private const double OfScore = 0.478;
    private const double OfLead = 1.635;
    private const double MostScore = 0.995;
    private const double LeastScore = 0.02;

    // Two prices that look alike in everything: which of them is meant, no sum can tell.
    private const double Tie = 0.015;
    private const double OfTie = 0.45;

    // The shop's configured place was empty: the page changed, and the engine guesses.
    private const double MissedSelector = 1.2;

    public static double Of(IReadOnlyList<PriceCandidate> ranked, ExtractionHints hints)
    {
        var best = Math.Clamp(ranked[0].Score, LeastScore, MostScore);
        var lead = ranked.Count > 1 ? (best - Math.Min(best, ranked[1].Score)) / best : 1;
        var evidence = Base + OfScore * Math.Log(best / (1 - best)) + OfLead * Math.Min(1, lead * 2);
        if (hints.PriceSelector is not null) evidence -= MissedSelector;
        var likely = Math.Round(1 / (1 + Math.Exp(-evidence)), 3);
        return lead < Tie ? Math.Min(likely, OfTie) : likely;
    }
}
