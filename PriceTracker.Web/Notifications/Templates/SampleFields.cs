using System.Globalization;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.History;
using PriceTracker.Data.Model;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Notifications.Charts;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>What previews show: alerts as they might be, with links that lead nowhere.</summary>
public sealed class SampleFields(TimeProvider clock)
{
    private static readonly AlertLinkSet NoLinks = new("#", "#", "#", "#");

    public IReadOnlyDictionary<string, object?> Of(TemplateKind kind)
    {
        var now = clock.GetUtcNow();
        var formats = new Formats(CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc, now);
        var surrounding = new MessageSurroundings("alice@example.com", new Uri("http://127.0.0.1:5080/"), "#");
        if (kind.IsDigest)
            return MessageFields.Digest([.. News(now).Select(n => MessageFields.Item(n, formats, NoLinks, "#"))], 4, surrounding);
        var steps = Steps(now);
        return MessageFields.Alert(MessageFields.Item(News(now)[0], formats, NoLinks, "#"), ChartWords.Of(steps, formats), surrounding);
    }

    /// <summary>The chart that goes with the sample.</summary>
    public byte[]? Chart() => ChartPainter.Paint(Steps(clock.GetUtcNow()), 290, PriceDirection.Down);

    private static NotificationView[] News(DateTimeOffset now)
    {
        var facts = new FiringFacts { Availability = Availability.InStock, Low30 = 299, Average30 = 312.4m, LowestBefore = 299, ListPrice = 399 };
        var first = new NotificationView(
            1, 1, 1, "Sony WH-1000XM5 wireless headphones, black", null, "shop.example", "https://shop.example/p/1",
            AlertKind.Below, 290, 319, 279, "EUR", facts, now, null);
        return
        [
            first,
            first with { Id = 2, ProductTitle = "Kobo Libra Colour <e-reader>", Kind = AlertKind.LowestEver, TargetPrice = null, OldPrice = 229, NewPrice = 199 },
            first with { Id = 3, ProductTitle = "Lego Titanic", Kind = AlertKind.BackInStock, TargetPrice = null, OldPrice = null, NewPrice = 629, Facts = new FiringFacts { Availability = Availability.InStock } },
            first with { Id = 4, ProductTitle = "Moka pot, six cups", Kind = AlertKind.RisePct, TargetPrice = null, OldPrice = 30, NewPrice = 36, Facts = new FiringFacts { Availability = Availability.InStock, ThresholdPct = 10, ReferencePrice = 30, Low30 = 30, Average30 = 30.5m, LowestBefore = 27 } },
        ];
    }

    private static PriceSteps Steps(DateTimeOffset now)
    {
        (int Days, decimal Price)[] points = [(90, 339), (70, 329), (45, 319), (25, 299), (15, 319), (0, 279)];
        var runs = points.Select((p, i) => new PriceRun(
            now.AddDays(-p.Days).AddHours(-1), i + 1 < points.Length ? now.AddDays(-points[i + 1].Days).AddHours(-1) : now, p.Price, Availability.InStock));
        return new PriceSteps(now.AddDays(-90), now, "EUR", [.. runs], []);
    }
}
