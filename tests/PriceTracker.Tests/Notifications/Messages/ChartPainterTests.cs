using PriceTracker.Data.History;
using PriceTracker.Data.Model;
using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Notifications.Charts;
using SkiaSharp;
using Xunit;

namespace PriceTracker.Tests.Notifications.Messages;

public sealed class ChartPainterTests
{
    private static readonly DateTimeOffset Now = Sample.Now;

    [Theory]
    [InlineData(PriceDirection.Down, "#ff006b58")]
    [InlineData(PriceDirection.Up, "#ffa03e08")]
    public void A_chart_is_a_picture_with_line_target_and_dot_in_the_products_colours(PriceDirection moved, string dot)
    {
        using var picture = SKBitmap.Decode(ChartPainter.Paint(new FakeHistory(Now).Steps(90), 290, moved));

        Assert.Equal((1128, 320), (picture.Width, picture.Height));
        var colours = picture.Pixels.GroupBy(p => p.ToString()).ToDictionary(g => g.Key, g => g.Count());
        foreach (var colour in (string[])["#ffffffff", "#ff15181e", "#ff2a52c9", dot])
            Assert.True(colours.GetValueOrDefault(colour) > 100, $"{colour}: {colours.GetValueOrDefault(colour)}");
    }

    [Fact]
    public void Nothing_is_drawn_where_nothing_was_known()
    {
        var steps = new PriceSteps(Now.AddDays(-90), Now, "EUR",
            [new(Now.AddDays(-90), Now.AddDays(-60), 30, Availability.InStock), new(Now.AddDays(-30), Now, 20, Availability.InStock)],
            [new(Now.AddDays(-60), Now.AddDays(-30))]);

        using var picture = SKBitmap.Decode(ChartPainter.Paint(steps, null, PriceDirection.None));

        Assert.All(Enumerable.Range(0, picture.Height), y => Assert.Equal(SKColors.White, picture.GetPixel(picture.Width / 2, y)));
        Assert.Contains(Enumerable.Range(0, picture.Height), y => picture.GetPixel(picture.Width / 4, y) != SKColors.White);
    }

    [Fact]
    public void One_point_makes_no_chart()
    {
        Assert.Null(ChartPainter.Paint(new PriceSteps(Now.AddDays(-90), Now, "EUR", [new(Now.AddDays(-1), Now, 30, Availability.InStock)], []), 20, PriceDirection.Down));
        Assert.Null(ChartPainter.Paint(new PriceSteps(Now.AddDays(-90), Now, null, [], []), null, PriceDirection.None));
    }

    [Fact]
    public void A_price_that_never_moved_and_a_target_far_away_are_drawn_in_the_middle()
    {
        var steps = new PriceSteps(Now.AddDays(-90), Now, "EUR",
            [new(Now.AddDays(-90), Now.AddDays(-30), 30, Availability.InStock), new(Now.AddDays(-30), Now, 30, Availability.OutOfStock)], []);

        using var picture = SKBitmap.Decode(ChartPainter.Paint(steps, 1, PriceDirection.None));

        Assert.Equal(SKColor.Parse("#15181E"), picture.GetPixel(500, 160));
        Assert.DoesNotContain(SKColor.Parse("#2A52C9"), picture.Pixels);
    }
}
