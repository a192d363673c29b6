using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Availability of the main product: as declared, else as printed.</summary>
public static class StockJudge
{
    public static Availability Of(IReadOnlyList<Claim> claims, HtmlPage page)
    {
        var usable = claims.Where(x => x.Availability != Availability.Unknown && !x.IsNeighbour && x.Weight > 0.4).ToList();
        // Several offers: one that can be bought is enough.
        if (usable.Exists(x => x.Availability == Availability.InStock)) return Availability.InStock;
        if (usable.Count > 0) return usable.MaxBy(x => x.Weight)!.Availability;
        return StockPhrases.Near(page, null);
    }
}
