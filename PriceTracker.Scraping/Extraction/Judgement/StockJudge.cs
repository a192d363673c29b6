using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Availability of the main product: as declared, else as printed.</summary>
public static class StockJudge
{
    private const int ButtonReach = 3_000;

    public static Availability Of(IReadOnlyList<Claim> claims, HtmlPage page)
    {
        var usable = claims.Where(x => x.Availability != Availability.Unknown && !x.IsNeighbour && x.Weight > 0.4).ToList();
        // Several offers: one that can be bought is enough.
        if (usable.Exists(x => x.Availability == Availability.InStock)) return Availability.InStock;
        if (usable.Count == 0) return StockPhrases.Near(page, null);
        var declared = usable.MaxBy(x => x.Weight)!.Availability;
        // The data speaks of one size or colour, while the page sells another: a button that works is believed, if nothing printed denies it.
        return declared == Availability.OutOfStock && HasWorkingButton(page) && !StockPhrases.SaysUnavailable(page) ? Availability.InStock : declared;
    }

    private static bool HasWorkingButton(HtmlPage page)
    {
        var from = page.Heading.Element?.TextStart ?? 0;
        return page.Prices.BuyButtons.Any(x => x.Name is "button" or "input" && !x.Hidden && !x.Has("disabled") && x.Attribute("aria-disabled") != "true"
            && !x.Marks.Contains("disabled", StringComparison.Ordinal) && x.TextStart >= from && x.TextStart < from + ButtonReach);
    }
}
