using System.Buffers;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>What the words on and around a price say about which price it is.</summary>
public static class PriceWords
{
    private static readonly SearchValues<string> Price = SearchValues.Create(["price", "preis", "prix", "precio", "prezzo", "preco", "preço", " cena", " cen ", " ar ", " pris", "prijs", "hinta", " hind", " kaina", "harga", "fiyat", " gia ", "amount", " cost", "money", "tsena", "stoimost"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Current = SearchValues.Create([" sale", " current", " final", " now", " special", " our ", " actual", " offer", " discounted", " active ", " selling", " new ", " buy", " main", " today", " aktuell", " value ", "aktualni", " promo"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Old = SearchValues.Create([" old", " was ", " list price", " listprice", " rrp", " msrp", " uvp", " regular", " before", " strike", "strikethrough", " crossed", " original", " previous", " compare at", " compare", " standard price", " retail", " basis", " reference", " std ", " line through", " former", " normal ", " base price", "basisprice", " ancien", " barre", " vorher", " stara", " puvodni", " anterior", " antes", " market price", " catalog price"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Extra = SearchValues.Create([" shipping", " delivery", " versand", " livraison", " install", " instalment", " parcel", " monthly", " month ", " financ", " credit", " leasing", " rate ", " splat", " raty", " saving", " save ", " saved", " you save", " discount amount", " rebate", " coupon", " points", " bonus", " voucher", " notax", " no tax", " extax", " ex tax", " ex vat", " exvat", " excl", "without vat", "no vat", " unit price", " unitprice", " per unit", " unit ", " warranty", " insurance", " deposit", " rating", " stars ", " star ", " qty", " quantity", " tier", " bulk", " fee ", " freight", " protection", " trade in", " used ", " filter", " facet", " range slider", " minimum", " loyalty", " cashback", " other price", " otherprice", " net price", " netto"], StringComparison.Ordinal);

    private static readonly string[] OldLeads = ["was", "rrp", "list price", "listpreis", "uvp", "msrp", "regular price", "reg.", "statt", "vorher", "původní", "běžná", "pôvodná", "instead of", "old price", "retail", "before", "antes", "anstelle", "originally", "original price", "precio anterior", "prix conseillé", "au lieu de", "prima", "listino", "katalog", "стара", "старая", "прежняя", "compare at", "typical price", "ord.", "före", "førpris", "najnižší", "lowest price in", "list:", "was:", "prp", "pvp", "suggested"];

    private static readonly string[] ExtraLeads = ["shipping", "delivery", "versand", "livraison", "envío", "spedizione", "doprava", "dostawa", "доставка", "save", "you save", "spare", "sie sparen", "économisez", "ahorra", "risparmi", "ušetříte", "zľava", "sleva", "discount", "экономия", "выгода", "free over", "orders over", "from only", "ab einem", "bez dph", "brez ddv", "bez pdv", "bez vat", "ohne mwst", "hors taxe", "sin iva", "sem iva", "iva esclusa", "без ндс", "ilman alv", "uden moms", "ekskl", "km-ta", "be pvm", "bez pvn", "χωρίς φπα", "áfa nélkül", "fără tva", "fara tva", "kdv hariç", "w/o vat", "excl", "ex vat", "ex. vat", "exkl", "netto", "without tax", "ex tax", "alv 0", "ht ", "per month", "monatlich", "raty", "rata", "rate", "cuota", "cuotas", "x sin", "installment", "payments of", "used", "bundle", "trade", "gebraucht", "usato", "occasion", "extra", "deposit", "gift card", "reward", "cashback", "minimum", "over $", "over £", "ex:", "starting bid", "versandkosten", "add-on", "protection", "warranty", "points"];

    private static readonly string[] ExtraTails = ["/mo", "/ mo", "per month", "/month", "pro monat", "/monat", "/kg", "/ kg", "per kg", "/100", "/ 100", "/l", "/ l", "/m", "/st", "/oz", "per oz", "/ count", "/count", "/ ounce", "/ stk", "per unit", "pro kg", "off", "rabatt", "discount", "shipping", "versand", "delivery", "postage", "p&p", "měsíčně", "mesačne", "в месяц", "/мес", "miesięcznie", "al mese", "par mois", "per week", "bez dph", "brez ddv", "bez pdv", "bez vat", "ohne mwst", "hors taxe", "sin iva", "sem iva", "iva esclusa", "без ндс", "ilman alv", "uden moms", "ekskl", "km-ta", "be pvm", "bez pvn", "χωρίς φπα", "áfa nélkül", "fără tva", "fara tva", "kdv hariç", "w/o vat", "excl", "ex vat", "netto", "ht", "+tva", "excl. vat", "without vat", "zzgl. mwst", "gift", "each per", "x "];

    public static bool IsPrice(string marks) => Has(marks, Price);

    public static bool IsCurrent(string marks) => Has(marks, Current);

    public static bool IsOld(string marks) => Has(marks, Old);

    public static bool IsExtra(string marks) => Has(marks, Extra);

    public static bool LeadsOld(string before) => LeadHas(before, OldLeads);

    public static bool LeadsExtra(string before) => before.TrimEnd().EndsWith('+') || LeadHas(before, ExtraLeads);

    public static bool TailsExtra(string after)
    {
        var tail = after.TrimStart(' ', '*', ')', '.').ToLowerInvariant();
        return Array.Exists(ExtraTails, x => tail.StartsWith(x, StringComparison.Ordinal) && (tail.Length == x.Length || !char.IsLetter(x[^1]) || !char.IsLetter(tail[x.Length])));
    }

    public static bool IsStruck(PageElement element)
    {
        if (Strikes(element)) return true;
        return element.Ancestors(3).Any(x => x.TextEnd - x.TextStart < 120 && Strikes(x));
    }

    private static bool Strikes(PageElement element) =>
        element.Name is "s" or "del" or "strike" || element.Attribute("style")?.Contains("line-through", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Has(string marks, SearchValues<string> words) => marks.AsSpan().ContainsAny(words);

    private static bool LeadHas(string before, string[] words)
    {
        var lower = before.ToLowerInvariant();
        return Array.Exists(words, x => lower.Contains(x, StringComparison.Ordinal) && Begins(lower, x));
    }

    private static bool Begins(string text, string word)
    {
        var at = text.LastIndexOf(word, StringComparison.Ordinal);
        return at == 0 || !char.IsLetter(word[0]) || !char.IsLetter(text[at - 1]);
    }
}
