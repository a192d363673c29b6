using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Visible;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Says in words why an amount is doubted.</summary>
public static class CandidateDoubts
{
    public static List<string> Of(decimal amount, IReadOnlyList<Claim> claims, bool isFormer, double factor, HtmlPage page)
    {
        var doubts = new List<string>();
        if (isFormer) doubts.Add("declared as the former price");
        if (factor < 1) doubts.Add("the page plainly shows another amount");
        if (claims.All(x => x.IsNeighbour)) doubts.Add("of another product on the page");
        if (claims.All(x => x.Channel is ChannelNames.Script or ChannelNames.Data)) doubts.Add("only in scripts or attributes");
        foreach (var spot in page.Prices.Spots.Where(x => x.Reading.Amount == amount))
            foreach (var doubt in Of(spot))
                if (!doubts.Contains(doubt)) doubts.Add(doubt);
        return doubts;
    }

    /// <summary>Printed amounts that became no claim at all.</summary>
    public static IEnumerable<PriceCandidate> Dismissed(IReadOnlyList<PriceCandidate> considered, HtmlPage page) =>
        page.Prices.Spots.Where(x => !considered.Any(y => y.Amount == x.Reading.Amount))
            .GroupBy(x => x.Reading.Amount)
            .Select(x => x.MaxBy(y => y.Score)!)
            .Select(x => new PriceCandidate(x.Reading.Amount, x.Reading.Currency, ChannelNames.Visible, x.Element.Locator, x.Text, Math.Round(x.Score, 4), [ChannelNames.Visible])
            {
                Doubts = [.. Of(x).DefaultIfEmpty("too far from heading and buy button")],
            });

    private static IEnumerable<string> Of(PriceSpot spot)
    {
        if (spot.IsStruck) yield return "struck through";
        else if (spot.IsOld) yield return "named as a former price";
        if (spot.IsExtra) yield return "beside words of shipping, instalments, savings, tax or unit prices";
        if (spot.IsAside) yield return "among other products, in the cart, header or footer";
        if (spot.Alike >= 4) yield return "in a row of amounts of the same make";
        if (spot.Element.Hidden) yield return "hidden from the visitor";
        if (!spot.Reading.Marked) yield return "without a currency";
    }
}
