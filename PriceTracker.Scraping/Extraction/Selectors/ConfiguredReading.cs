using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Judgement;
using PriceTracker.Scraping.Extraction.Money;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>What the shop's configured selectors say; it goes before all judgement.</summary>
public sealed record ConfiguredReading(PriceReading? Price, Evidence? PriceEvidence, string? Title, Uri? Image, Availability Availability, string? Error)
{
    public static ConfiguredReading Read(HtmlPage page)
    {
        var hints = page.Hints;
        var selectors = new[] { hints.PriceSelector, hints.TitleSelector, hints.ImageSelector, hints.AvailabilitySelector };
        var invalid = selectors.Any(x => !string.IsNullOrWhiteSpace(x) && PageSelector.Select(page, x) is null);
        var price = FindPrice(page, hints.PriceSelector);
        return new ConfiguredReading(
            price?.Reading,
            price?.Evidence,
            Values(page, hints.TitleSelector).Select(PlainText.Title).FirstOrDefault(x => x is not null),
            Matches(page, hints.ImageSelector).Select(x => ProductDetails.Absolute(ImageAddress(x), page.Url)).FirstOrDefault(x => x is not null),
            Values(page, hints.AvailabilitySelector).Select(StockPhrases.Read).FirstOrDefault(),
            invalid ? ExtractionErrors.InvalidSelector : IsTooDeep(page, selectors) ? ExtractionErrors.TooDeep : null);
    }

    private static bool IsTooDeep(HtmlPage page, string?[] selectors) => selectors.Any(x => !string.IsNullOrWhiteSpace(x)) && page.Tree.IsTooDeep;

    private static (PriceReading Reading, Evidence Evidence)? FindPrice(HtmlPage page, string? selector)
    {
        foreach (var element in Matches(page, selector))
        {
            var text = PageSelector.Value(page, element);
            var reading = element.Attribute("content") is { } machine
                ? MachineAmount.Read(machine, page.Hints.Currency, page.Money)
                : PriceText.Read(text, page.Money);
            if (reading is { IsPlausible: true } && (reading.Amount > 0 || page.Hints.AllowZeroPrice))
                return (reading, new Evidence(ChannelNames.Selector, selector!, text));
        }
        return null;
    }

    private static string? ImageAddress(PageElement element) =>
        element.Attribute("content") ?? element.Attribute("data-src") ?? element.Attribute("src") ?? element.Attribute("href");

    private static IEnumerable<string> Values(HtmlPage page, string? selector) => Matches(page, selector).Select(x => PageSelector.Value(page, x));

    private static List<PageElement> Matches(HtmlPage page, string? selector) =>
        string.IsNullOrWhiteSpace(selector) ? [] : PageSelector.Select(page, selector) ?? [];
}
