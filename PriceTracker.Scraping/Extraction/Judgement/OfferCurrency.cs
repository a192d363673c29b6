using PriceTracker.Scraping.Extraction.Money;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>The currency of an amount: of its witnesses, else of the shop, else of the page.</summary>
public static class OfferCurrency
{
    public static string? Of(IEnumerable<Claim> witnesses, HtmlPage page) =>
        Currencies.Code(page.Hints.Currency)
        ?? witnesses.Select(x => Currencies.Code(x.Currency)).FirstOrDefault(x => x is not null)
        ?? Declared(page)
        ?? Printed(page)
        ?? Currencies.OfCountry(page.Country);

    private static string? Declared(HtmlPage page) =>
        Currencies.Code(page.Meta("product:price:currency", "og:price:currency", "og:currency", "currency"))
        ?? page.Elements.Where(x => x.Attribute("itemprop") == "priceCurrency").Select(x => Currencies.Code(x.Attribute("content"))).FirstOrDefault(x => x is not null);

    private static string? Printed(HtmlPage page) =>
        page.Prices.Spots.Where(x => x.Reading is { Marked: true, Currency: not null })
            .GroupBy(x => x.Reading.Currency).MaxBy(x => x.Count())?.Key;
}
