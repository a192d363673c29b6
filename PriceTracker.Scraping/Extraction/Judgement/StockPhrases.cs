using System.Buffers;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Reads availability as shops print it.</summary>
public static class StockPhrases
{
    private const int Reach = 1_800;
    private const int LongestPhrase = 70;

    private static readonly SearchValues<string> Out = SearchValues.Create([
        "out of stock", "sold out", "currently unavailable", "temporarily unavailable", "not in stock", "no longer available", "not available", "notify me when", "email me when", "back in stock", "nicht verfügbar", "nicht auf lager", "ausverkauft",
        "derzeit nicht", "nicht lieferbar", "vergriffen", "rupture de stock", "épuisé", "indisponible", "non disponible", "non disponibile", "esaurito", "agotado", "sin existencias", "no disponible", "esgotado", "indisponível", "sem estoque",
        "niedostępny", "brak w magazynie", "wyprzedany", "vyprodáno", "není skladem", "vypredané", "nie je skladom", "nedostupné", "nedostupný", "elfogyott", "nincs raktáron", "нет в наличии", "нет в продаже", "нет на складе", "распродан", "закончился",
        "немає в наявності", "stoc epuizat", "indisponibil", "uitverkocht", "niet op voorraad", "slutsåld", "slut i lager", "utsolgt", "udsolgt", "loppu", "ei saatavilla", "läbi müüdud", "otsas", "nav pieejams", "išparduota", "izprodano", "ni na zalogi",
        "nije dostupno", "rasprodano", "изчерпан", "няма наличност", "εξαντλ", "tükendi", "stokta yok", "售罄", "缺货", "缺貨", "補貨中", "在庫切れ", "売り切れ", "在庫なし", "품절", "일시품절", "אזל", "לא במלאי", "غير متوفر", "نفذت الكمية", "نفد", "hết hàng", "สินค้าหมด", "stok habis", "habis",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Partial = SearchValues.Create(["some sizes", "selected size", "this size", "size ", "sizes", "colour", "color", "größe", "taille", "talla", "in store", "in-store", "store pickup", "pickup", "filiale", "magasin"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> DeliveryMarks = SearchValues.Create([" delivery ", " shipping ", " collection ", " collect ", " pickup ", " versand ", " livraison "], StringComparison.Ordinal);

    private static readonly SearchValues<string> OptionMarks = SearchValues.Create(["swatch", " sizes ", "size select", "size list", "size option", "size picker", " variants ", " variant option", " variations "], StringComparison.Ordinal);

    public static Availability Near(HtmlPage page, PageElement? anchor)
    {
        if (SaysUnavailable(page, anchor)) return Availability.OutOfStock;
        return page.Prices.BuyButtons.Count > 0 ? Availability.InStock : Availability.Unknown;
    }

    /// <summary>Availability of one short text, as a configured selector gives it.</summary>
    public static Availability Read(string text)
    {
        var declared = Schema.AvailabilityWords.OfSchema(text);
        if (declared != Availability.Unknown) return declared;
        if (text.AsSpan().ContainsAny(Out)) return Availability.OutOfStock;
        return text.Length > 0 ? Availability.InStock : Availability.Unknown;
    }

    public static bool SaysUnavailable(HtmlPage page) => SaysUnavailable(page, null);

    private static bool SaysUnavailable(HtmlPage page, PageElement? anchor)
    {
        var from = (page.Heading.Element ?? anchor)?.TextStart ?? 0;
        foreach (var element in page.Elements)
        {
            if (element.Hidden || element.TextStart < from - 300 || (element.TextStart > from + Reach && !NamesStock(element))) continue;
            var length = element.TextEnd - element.TextStart;
            if (length is < 3 or > LongestPhrase || element.Name is "option" or "script" or "label" or "li") continue;
            var text = page.Text.AsSpan(element.TextStart, length);
            if (!text.ContainsAny(Out) || text.ContainsAny(Partial)) continue;
            if (!Visible.NeighbourWords.IsAside(element, page) && !IsOption(element) && !IsOfDelivery(element) && !HoldsOptions(element, page)) return true;
        }
        return false;
    }

    private static bool HoldsOptions(PageElement element, HtmlPage page)
    {
        for (var i = element.Index + 1; i < element.End; i++)
            if (page.Elements[i].Name is "li" or "option" or "label" or "button" or "select") return true;
        return false;
    }

    // "Not available" of one way of delivery is said beside the others.
    private static bool IsOfDelivery(PageElement element) =>
        element.Ancestors(4).Append(element).Any(x => x.Marks.AsSpan().ContainsAny(DeliveryMarks));

    private static bool NamesStock(PageElement element) =>
        element.Ancestors(2).Append(element).Any(x => x.Marks.Contains("availab", StringComparison.Ordinal) || x.Marks.Contains("stock", StringComparison.Ordinal) || x.Marks.Contains("dispon", StringComparison.Ordinal));

    // A size or colour that is gone says nothing about the product.
    private static bool IsOption(PageElement element) =>
        element.Ancestors(4).Append(element).Any(x => x.Name is "select" or "option" or "label" or "li" or "ul" || x.Marks.AsSpan().ContainsAny(OptionMarks));
}
