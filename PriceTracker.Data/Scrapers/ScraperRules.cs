using System.Text.RegularExpressions;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Scrapers;

/// <summary>What a scraper configuration may say. Whether a selector parses is the extraction room's to judge.</summary>
public static partial class ScraperRules
{
    private const int LongestSelector = 1000;

    public static string NormalizeDomain(string domain)
    {
        domain = StorableText.Clean(domain).Trim().TrimEnd('.').ToLowerInvariant();
        return domain.StartsWith("www.", StringComparison.Ordinal) ? domain[4..] : domain;
    }

    public static ScraperOutcome.Refused? Refuse(ScraperView view, ISelectorCheck selectors)
    {
        if (view.Domain.Length is 0 or > 253 || !Host().IsMatch(view.Domain))
            return new("domain", "Enter a host name such as shop.example.com, without https:// and path.");
        foreach (var (field, selector) in Selectors(view))
        {
            if (selector?.Length > LongestSelector)
                return new(field, $"A selector has at most {LongestSelector} characters.");
            if (!string.IsNullOrWhiteSpace(selector) && !selectors.IsValid(selector))
                return new(field, "This is neither a CSS selector nor an XPath that can be run, such as .price or //span[@id='price'].");
        }
        if (view.Currency is { Length: > 0 } currency && !IsoCurrency().IsMatch(currency))
            return new("currency", "Enter a currency code of three letters, such as EUR.");
        if (view.DecimalSeparator is { Length: > 0 } separator && separator is not ("." or ","))
            return new("decimalSeparator", "The decimal separator is a point or a comma.");
        if (view.RateLimitRpm is < 1 or > 600)
            return new("rateLimitRpm", "Enter 1 to 600 requests a minute.");
        if (view.Proxy is { Length: > 0 } proxy && !(Uri.TryCreate(proxy, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            return new("proxy", "Enter the proxy as http://host:port.");
        return null;
    }

    private static IEnumerable<(string Field, string? Selector)> Selectors(ScraperView view) =>
    [
        ("priceSelector", view.PriceSelector), ("titleSelector", view.TitleSelector),
        ("imageSelector", view.ImageSelector), ("availabilitySelector", view.AvailabilitySelector),
    ];

    [GeneratedRegex(@"^(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}$|^\[[0-9a-f:.]+\]$")]
    private static partial Regex Host();

    [GeneratedRegex("^[A-Za-z]{3}$")]
    private static partial Regex IsoCurrency();
}
