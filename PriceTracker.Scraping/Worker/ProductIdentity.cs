using PriceTracker.Data.Model;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Worker;

/// <summary>
/// Is the page still about the product that is tracked? Pure. A shop may reword a title, and may put another product at an old address:
/// another title alone is no proof, another title with another code, currency or a far price is.
/// </summary>
public static class ProductIdentity
{
    private const double LeastShare = 0.25;
    private const decimal FarPrice = 1.3m;

    public static bool IsSame(Product known, ExtractedProduct found)
    {
        if (known.LastReadAt is null || found.PageKind != PageKind.Product || known.Title is null || found.Title is null)
            return true;
        if (Same(known.Gtin, found.Gtin) || Same(known.Sku, found.Sku))
            return true;
        if (SharesWords(known.Title, found.Title))
            return true;
        return !(Differ(known.Gtin, found.Gtin) || Differ(known.Sku, found.Sku) || IsFar(known, found));
    }

    private static bool SharesWords(string known, string found)
    {
        var (before, now) = (WordOverlap.Words(known), WordOverlap.Words(found));
        return Math.Max(WordOverlap.Share(before, now), WordOverlap.Share(now, before)) >= LeastShare;
    }

    private static bool IsFar(Product known, ExtractedProduct found)
    {
        if (found.Price is not { } price || known.CurrentPrice is not { } last || last <= 0)
            return false;
        return found.Currency != known.Currency || price > last * FarPrice || price < last / FarPrice;
    }

    private static bool Same(string? known, string? found) => known is not null && found is not null && known.Equals(found, StringComparison.OrdinalIgnoreCase);

    private static bool Differ(string? known, string? found) => known is not null && found is not null && !known.Equals(found, StringComparison.OrdinalIgnoreCase);
}
