using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Availability of the main product: as declared, else as printed.</summary>
public static class StockJudge
{
    public static Availability Of(IReadOnlyList<Claim> claims, decimal? price, HtmlPage page)
    {
        var declared = claims.Where(x => x.Availability != Availability.Unknown && !x.IsNeighbour && x.Weight > 0.4).ToList();
        var own = declared.Where(x => price is null || x.Price == price || x.Price is null).ToList();
        var usable = own.Count > 0 ? own : declared;
        // Several offers: one that can be bought is enough.
        if (usable.Exists(x => x.Availability == Availability.InStock)) return Availability.InStock;
        if (usable.Count > 0) return usable.MaxBy(x => x.Weight)!.Availability;
        return StockPhrases.Near(page, null);
    }
}
