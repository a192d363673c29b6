using Bunit;
using PriceTracker.Data.Model;
using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Pages.Dashboard;
using Xunit;

namespace PriceTracker.Tests.Components;

public sealed class ProductCardTests : ScreenTest
{
    [Fact]
    public void A_card_shows_price_change_and_what_it_was()
    {
        var card = Card(new ShownProduct(Sample.Product()));

        Assert.Equal("€279.00", card.Find(".pt-amt").TextContent);
        Assert.Contains("Drop \u221212.5%", card.Find(".pt-badge.down").TextContent, StringComparison.Ordinal);
        Assert.Contains("Was €319.00", card.Find(".was").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pending_card_says_that_the_page_is_being_read()
    {
        var card = Card(new ShownProduct(Sample.Pending()));

        Assert.Equal("Reading the page…", card.Find(".wait").TextContent);
        Assert.Equal("https://www.coolblue.nl/product/2", card.Find(".title").TextContent);
    }

    [Fact]
    public void A_problem_is_told_in_its_own_words_and_never_as_a_price_of_zero()
    {
        var card = Card(new ShownProduct(Sample.Unpriced()));

        Assert.Contains("no price was found on it", card.Find(".problem").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("€0", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_good_price_stays_where_checks_fail()
    {
        var card = Card(new ShownProduct(Sample.Product() with { Status = ProductStatus.NoPrice, LastReadAt = Sample.Now.AddDays(-3) }));

        Assert.Equal("€279.00", card.Find(".pt-amt").TextContent);
        Assert.Contains("Price not found since 15 Nov", card.Find(".pt-fresh.broken").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reached_target_says_by_how_much()
    {
        var card = Card(new ShownProduct(Sample.Product() with { TargetPrice = 290, TargetReached = true }));

        Assert.Contains("Target €290.00 reached", card.Find(".tgt").TextContent, StringComparison.Ordinal);
        Assert.Contains("€11.00 below", card.Find(".tgt").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_from_a_page_is_text_and_nothing_else()
    {
        var card = Card(new ShownProduct(Sample.Product() with { Title = "<script>alert(1)</script><b>cheap</b>" }));

        Assert.Equal("<script>alert(1)</script><b>cheap</b>", card.Find(".title").TextContent);
        Assert.Empty(card.FindAll("script"));
    }

    [Fact]
    public void A_change_just_now_is_said_and_marked()
    {
        var card = Card(new ShownProduct(Sample.Product(), JustMoved: PriceDirection.Down));

        Assert.Contains("down", card.Find("article").ClassList);
        Assert.Contains("Changed just now.", card.Find(".was").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ProductCard> Card(ShownProduct shown) => Render<ProductCard>(parameters => parameters.Add(card => card.Shown, shown));
}
