using PriceTracker.Data.Alerting;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>A shop's claimed discount beside the real one.</summary>
public static class DiscountWords
{
    public static string Of(HonestDiscount discount, string? currency, Formats formats) =>
        $"The shop claims {Share(discount.Claimed, formats)}. Against the lowest price of the 30 days before ({formats.Price(discount.Low30, currency)}) it is {Share(discount.Real, formats)}.";

    /// <summary>"−40%", "+3%", "0%".</summary>
    public static string Share(decimal share, Formats formats)
    {
        var percent = Math.Round(Math.Abs(share) * 100, 0, MidpointRounding.AwayFromZero).ToString("0", formats.Culture);
        return percent == "0" ? "0%" : $"{(share > 0 ? Money.Minus : '+')}{percent}%";
    }
}
