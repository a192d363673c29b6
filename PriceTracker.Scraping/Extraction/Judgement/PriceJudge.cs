using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>
/// Weighs the claims for each amount. A channel has one vote an amount, its best claim: ten equal values of one
/// script are one witness. Agreement of channels adds up; doubts take away.
/// </summary>
public static class PriceJudge
{
    private static readonly Dictionary<string, double> Trust = new()
    {
        [ChannelNames.JsonLd] = 0.80,
        [ChannelNames.Microdata] = 0.78,
        [ChannelNames.Rdfa] = 0.65,
        [ChannelNames.Meta] = 0.70,
        [ChannelNames.Data] = 0.35,
        [ChannelNames.State] = 0.55,
        [ChannelNames.Script] = 0.30,
        [ChannelNames.Visible] = 0.85,
    };

    private const int MostPlaces = 6;

    // One channel's former price is not the price, whatever another one says.
    private const double DeclaredFormer = 0.7;

    public static IReadOnlyList<PriceCandidate> Rank(IReadOnlyList<Claim> claims, HtmlPage page)
    {
        var former = claims.Where(x => x.ListPrice is not null && x.ListPrice > x.Price && !x.IsNeighbour).Select(x => x.ListPrice!.Value).ToHashSet();
        return InMajorUnits(claims).Where(x => x.Price is { } price && (price > 0 || page.Hints.AllowZeroPrice))
            .GroupBy(x => x.Price!.Value)
            .Select(x => Candidate(x.Key, [.. x], former.Contains(x.Key), page))
            .OrderByDescending(x => x.Score)
            .ToList();
    }

    // Scripts often count cents: "11901" beside a price of 119.01 says the same.
    private static IEnumerable<Claim> InMajorUnits(IReadOnlyList<Claim> claims)
    {
        var stated = claims.Where(x => !IsOfScripts(x)).Select(x => x.Price).ToHashSet();
        return claims.Select(x => IsOfScripts(x) && x.Price is >= 100 and var cents && decimal.IsInteger(cents) && stated.Contains(cents / 100) && !stated.Contains(cents) ? x with { Price = cents / 100 } : x);
    }

    private static bool IsOfScripts(Claim claim) => claim.Channel is ChannelNames.Script or ChannelNames.Data;

    private static PriceCandidate Candidate(decimal amount, List<Claim> claims, bool isFormer, HtmlPage page)
    {
        var votes = claims.GroupBy(x => x.Channel)
            .Select(x => (Claim: x.MaxBy(Strength)!, Vote: x.Max(Strength)))
            .OrderByDescending(x => x.Vote)
            .ToList();
        var doubt = votes.Aggregate(1.0, (left, x) => left * (1 - x.Vote));
        var factor = PriceDoubts.Factor(amount, votes[0].Claim, page);
        var score = (1 - doubt) * factor * (isFormer ? DeclaredFormer : 1);
        var best = votes[0].Claim;
        return new PriceCandidate(amount, OfferCurrency.Of(votes.Select(x => x.Claim), page), best.Channel, best.Locator, best.Text, Math.Round(score, 4), votes.Select(x => x.Claim.Channel).ToList())
        {
            Places = [.. claims.OrderByDescending(Strength).Select(x => x.Place).Distinct().Take(MostPlaces)],
            Doubts = CandidateDoubts.Of(amount, claims, isFormer, factor, page),
        };
    }

    private static double Strength(Claim claim) => Trust[claim.Channel] * claim.Weight * (claim.IsNeighbour ? 0.3 : 1);
}
