using PriceTracker.Data.Scrapers;

namespace PriceTracker.Web.Components.Pages.Admin;

/// <summary>A scraper's configuration while someone edits it: empty fields mean "as the engine decides".</summary>
public sealed class ScraperDraft(ScraperView from)
{
    public bool Enabled { get; set; } = from.Enabled;
    public string? PriceSelector { get; set; } = from.PriceSelector;
    public string? TitleSelector { get; set; } = from.TitleSelector;
    public string? ImageSelector { get; set; } = from.ImageSelector;
    public string? AvailabilitySelector { get; set; } = from.AvailabilitySelector;
    public string? Currency { get; set; } = from.Currency;
    public string? DecimalSeparator { get; set; } = from.DecimalSeparator;
    public bool RequiresJs { get; set; } = from.RequiresJs;
    public int? RateLimitRpm { get; set; } = from.RateLimitRpm;
    public string? Proxy { get; set; } = from.Proxy;
    public bool AllowZeroPrice { get; set; } = from.AllowZeroPrice;

    public ScraperView Apply(ScraperView current) => current with
    {
        Enabled = Enabled,
        PriceSelector = Blank(PriceSelector),
        TitleSelector = Blank(TitleSelector),
        ImageSelector = Blank(ImageSelector),
        AvailabilitySelector = Blank(AvailabilitySelector),
        Currency = Blank(Currency)?.ToUpperInvariant(),
        DecimalSeparator = Blank(DecimalSeparator),
        RequiresJs = RequiresJs,
        RateLimitRpm = RateLimitRpm,
        Proxy = Blank(Proxy),
        AllowZeroPrice = AllowZeroPrice,
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
