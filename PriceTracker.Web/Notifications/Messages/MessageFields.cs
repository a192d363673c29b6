using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Notifications;

/// <summary>What templates may name: every field is text as it is to be read, clean of control characters, or empty.</summary>
public static class MessageFields
{
    /// <summary>Short enough that the price still stands in a title.</summary>
    private const int LongestProduct = 70;

    private const int LongestLine = 400;

    public static Dictionary<string, object?> Item(NotificationView firing, Formats formats, AlertLinkSet links, string productPage)
    {
        var n = firing with
        {
            ProductTitle = PlainText.OneLine(firing.ProductTitle, LongestProduct) is { Length: > 0 } title ? title : null,
            Domain = PlainText.OneLine(firing.Domain, LongestProduct),
        };
        var move = formats.Move(n.NewPrice, n.OldPrice, n.Currency);
        var facts = n.Facts;
        return new()
        {
            ["product"] = n.ProductTitle ?? n.Domain,
            ["shop"] = n.Domain,
            ["headline"] = Line(FiringWords.Headline(n, formats)),
            ["reason"] = Line(FiringWords.Reason(n, formats)),
            ["detail"] = Line(FiringWords.Detail(n, formats)),
            ["price"] = Amount(n.NewPrice, n, formats),
            ["old_price"] = n.OldPrice == n.NewPrice ? null : Amount(n.OldPrice, n, formats),
            // "Drop −12.5%" without its word.
            ["change"] = move.Direction == PriceDirection.None ? null : Line(move.Percent[(move.Percent.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
            ["direction"] = move.Direction switch { PriceDirection.Down => "down", PriceDirection.Up => "up", _ => "none" },
            ["target"] = Amount(n.TargetPrice, n, formats),
            ["lowest"] = Amount(facts.LowestBefore, n, formats),
            ["lowest_30"] = Amount(facts.Low30, n, formats),
            ["average_30"] = Amount(facts.Average30, n, formats),
            ["stock"] = facts.Availability == Availability.Unknown ? null : StockWords.Text(facts.Availability),
            ["discount"] = Line(FiringWords.HonestDiscount(n, formats)),
            ["when"] = formats.When(n.CreatedAt),
            ["shop_url"] = ShopWords.SafeLink(n.Url),
            ["url"] = productPage,
            ["snooze_day_url"] = links.SnoozeDay,
            ["snooze_week_url"] = links.SnoozeWeek,
            ["stop_url"] = links.Stop,
            ["bought_url"] = links.Bought,
        };
    }

    public static Dictionary<string, object?> Alert(Dictionary<string, object?> item, IReadOnlyDictionary<string, object?>? chart, MessageSurroundings around)
    {
        var fields = Around(around);
        foreach (var (name, value) in item)
            fields[name] = value;
        fields["chart"] = chart;
        return fields;
    }

    /// <param name="items">The newest, as many as are shown.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="around">The rest of the message.</param>
    public static Dictionary<string, object?> Digest(IReadOnlyList<Dictionary<string, object?>> items, int count, MessageSurroundings around)
    {
        var fields = Around(around);
        fields["title"] = Plural.Of(count, "price alert", "price alerts");
        fields["count"] = count;
        fields["items"] = items;
        fields["url"] = new Uri(around.Home, "alerts").AbsoluteUri;
        return fields;
    }

    private static Dictionary<string, object?> Around(MessageSurroundings around) => new()
    {
        ["email"] = PlainText.OneLine(around.Email, 254),
        ["home_url"] = around.Home.AbsoluteUri,
        ["home"] = around.Home.Authority,
        ["unsubscribe_url"] = around.Unsubscribe,
    };

    private static string? Amount(decimal? amount, NotificationView n, Formats formats) => amount is null ? null : Line(formats.Price(amount, n.Currency));

    private static string Line(string? text) => PlainText.OneLine(text, LongestLine);
}
