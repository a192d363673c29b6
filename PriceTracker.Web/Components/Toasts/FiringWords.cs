using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Toasts;

/// <summary>What an alert says, in words.</summary>
public static class FiringWords
{
    /// <summary>"€11.00 below your target".</summary>
    public static string Distance(NotificationView news, Formats formats)
    {
        var apart = Math.Abs(news.NewPrice - news.TargetPrice);
        if (apart == 0) return "exactly your target";
        return $"{formats.Price(apart, news.Currency)} {(news.NewPrice < news.TargetPrice ? "below" : "above")} your target";
    }

    public static string Headline(NotificationView news, Formats formats)
    {
        var where = news.NewPrice == news.TargetPrice ? "right at" : news.NewPrice < news.TargetPrice ? "below" : "above";
        return $"{news.ProductTitle ?? news.Domain} is {formats.Price(news.NewPrice, news.Currency)}, {where} your target";
    }

    public static string Rule(AlertKind kind, decimal target, string? currency, Formats formats) =>
        $"{(kind == AlertKind.Below ? "At or below" : "At or above")} {formats.Price(target, currency)}";
}
