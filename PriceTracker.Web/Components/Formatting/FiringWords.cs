using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>What an alert says, in words. Screens and messages say the same.</summary>
public static class FiringWords
{
    /// <summary>One line: which product, what it costs now, and what is special about it.</summary>
    public static string Headline(NotificationView n, Formats formats)
    {
        var name = n.ProductTitle ?? n.Domain;
        var price = formats.Price(n.NewPrice, n.Currency);
        return n.Kind switch
        {
            AlertKind.Below or AlertKind.Above => $"{name} is {price}, {Side(n)} your target",
            AlertKind.LowestEver => $"{name} is {price}, the lowest ever seen",
            AlertKind.LowestInDays => $"{name} is {price}, the lowest in {Plural.Of(n.Facts.Days ?? 0, "day", "days")}",
            AlertKind.BackInStock => $"{name} is back in stock at {n.Domain}",
            AlertKind.OutOfStock => $"{name} is out of stock at {n.Domain}",
            AlertKind.TrackingBroken => $"{name}: no price is read any more",
            _ => $"{name} {Moved(n, formats)} to {price}",
        };
    }

    /// <summary>Why it fired, as a sentence.</summary>
    public static string Reason(NotificationView n, Formats formats) => n.Kind switch
    {
        AlertKind.Below or AlertKind.Above => $"Your target was {formats.Price(n.TargetPrice, n.Currency)}. It is {Distance(n, formats)}.",
        AlertKind.LowestEver => n.Facts.LowestBefore is { } low ? $"The lowest before was {formats.Price(low, n.Currency)}." : "It was never lower.",
        AlertKind.LowestInDays => n.Facts.ReferencePrice is { } low ? $"The lowest in that time was {formats.Price(low, n.Currency)}." : "It was not lower in that time.",
        AlertKind.AnyChange => "You asked to hear of any change.",
        AlertKind.BackInStock => n.NewPrice is null ? "You asked to hear when it is back." : $"It costs {formats.Price(n.NewPrice, n.Currency)}. You asked to hear when it is back.",
        AlertKind.OutOfStock => "You asked to hear when it sells out.",
        AlertKind.TrackingBroken => ProblemTexts.Of(n.Facts.ProblemCode ?? "failing", null, n.Domain)!.Message,
        _ => $"You asked to hear when it {Wish(n, formats)} {RuleWords.From(n.Facts.Reference ?? PriceReference.WhenSet)}{Against(n, formats)}.",
    };

    /// <summary>"€11.00 below your target".</summary>
    public static string Distance(NotificationView n, Formats formats)
    {
        if (n.NewPrice is not { } price || n.TargetPrice is not { } target || price == target) return "exactly your target";
        return $"{formats.Price(Math.Abs(price - target), n.Currency)} {(price < target ? "below" : "above")} your target";
    }

    /// <summary>The short line under a headline: shop, former price, what compares.</summary>
    public static string Detail(NotificationView n, Formats formats)
    {
        var parts = new List<string> { n.OldPrice is { } old && old != n.NewPrice ? $"{n.Domain}, was {formats.Price(old, n.Currency)}." : $"{n.Domain}." };
        if (n.Kind is AlertKind.TrackingBroken or AlertKind.OutOfStock or AlertKind.BackInStock) parts.Add(Reason(n, formats));
        else if (n.NewPrice < n.Facts.LowestBefore) parts.Add(n.Kind == AlertKind.LowestEver ? Reason(n, formats) : "Lowest ever seen.");
        else if (n.NewPrice < n.Facts.Low30) parts.Add("Lowest in 30 days.");
        else if (n.TargetPrice is not null) parts.Add($"Your target was {formats.Price(n.TargetPrice, n.Currency)}.");
        return string.Join(' ', parts);
    }

    /// <summary>"claimed −40%, really −3%"; null where the shop claims nothing or we know too little.</summary>
    public static string? HonestDiscount(NotificationView n, Formats formats) =>
        Data.Alerting.HonestDiscount.Of(n.NewPrice, n.Facts.ListPrice, n.Facts.Low30) is { } discount ? DiscountWords.Of(discount, n.Currency, formats) : null;

    private static string Side(NotificationView n) => n.NewPrice == n.TargetPrice ? "right at" : n.NewPrice < n.TargetPrice ? "below" : "above";

    private static string Moved(NotificationView n, Formats formats)
    {
        var from = n.Facts.ReferencePrice ?? n.OldPrice;
        if (from is not { } before || n.NewPrice is not { } now || before == 0 || before == now) return "changed";
        var share = Math.Abs(now - before) / before * 100;
        return $"{(now < before ? "dropped" : "rose")} {share.ToString(share < 10 ? "0.#" : "0", formats.Culture)}%";
    }

    private static string Wish(NotificationView n, Formats formats) => n.Kind switch
    {
        AlertKind.DropPct => $"drops by {RuleWords.Percent(n.Facts.ThresholdPct, formats)}",
        AlertKind.RisePct => $"rises by {RuleWords.Percent(n.Facts.ThresholdPct, formats)}",
        AlertKind.DropAmount => $"drops by {formats.Price(n.Facts.ThresholdAmount, n.Currency)}",
        AlertKind.RiseAmount => $"rises by {formats.Price(n.Facts.ThresholdAmount, n.Currency)}",
        _ => $"moves by {RuleWords.Percent(n.Facts.ThresholdPct, formats)}",
    };

    private static string Against(NotificationView n, Formats formats) =>
        n.Facts.ReferencePrice is { } reference ? $", which was {formats.Price(reference, n.Currency)}" : "";
}
