using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Scrapers;

internal static class ScraperMapping
{
    public static ScraperView ToView(string domain, ScraperConfig? c) => c is null ? new ScraperView { Domain = domain } : new ScraperView
    {
        Domain = domain,
        Enabled = c.Enabled,
        PriceSelector = c.PriceSelector,
        TitleSelector = c.TitleSelector,
        ImageSelector = c.ImageSelector,
        AvailabilitySelector = c.AvailabilitySelector,
        Currency = c.Currency,
        DecimalSeparator = c.DecimalSeparator,
        RequiresJs = c.RequiresJs,
        RateLimitRpm = c.RateLimitRpm,
        Proxy = c.Proxy,
        AllowZeroPrice = c.AllowZeroPrice,
        UpdatedAt = c.UpdatedAt,
    };

    public static void Write(ScraperView view, ScraperConfig config)
    {
        config.Enabled = view.Enabled;
        config.PriceSelector = Blank(view.PriceSelector);
        config.TitleSelector = Blank(view.TitleSelector);
        config.ImageSelector = Blank(view.ImageSelector);
        config.AvailabilitySelector = Blank(view.AvailabilitySelector);
        config.Currency = Blank(view.Currency)?.ToUpperInvariant();
        config.DecimalSeparator = Blank(view.DecimalSeparator);
        config.RequiresJs = view.RequiresJs;
        config.RateLimitRpm = view.RateLimitRpm;
        config.Proxy = Blank(view.Proxy);
        config.AllowZeroPrice = view.AllowZeroPrice;
    }

    private static string? Blank(string? text) => StorableText.Clean(text).Trim() is { Length: > 0 } clean ? clean : null;
}
