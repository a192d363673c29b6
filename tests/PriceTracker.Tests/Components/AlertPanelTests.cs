using Bunit;
using PriceTracker.Data.Model;
using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components.Pages.Product;
using Xunit;

namespace PriceTracker.Tests.Components;

public sealed class AlertPanelTests : ScreenTest
{
    [Fact]
    public void A_price_with_a_comma_makes_a_rule()
    {
        var panel = Panel();

        Save(panel, "249,90");

        panel.WaitForAssertion(() => Assert.Contains("At or below €249.90", panel.Find(".pt-alert-list").TextContent, StringComparison.Ordinal));
        Assert.Equal((AlertKind.Below, 249.90m), (Alerts.Rules[0].Kind, Alerts.Rules[0].TargetPrice));
    }

    [Fact]
    public void A_rule_that_is_true_already_says_so()
    {
        var panel = Panel();

        Save(panel, "300");

        panel.WaitForAssertion(() => Assert.Contains("Already true now.", panel.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_price_is_refused_in_words_and_saves_nothing()
    {
        var panel = Panel();

        Save(panel, "cheap");

        Assert.Contains("Enter the price you wait for", panel.Find(".pt-err").TextContent, StringComparison.Ordinal);
        Assert.Empty(Alerts.Rules);
    }

    private IRenderedComponent<AlertPanel> Panel() => Render<AlertPanel>(parameters => parameters
        .Add(panel => panel.Product, Sample.Product())
        .Add(panel => panel.Facts, null));

    private static void Save(IRenderedComponent<AlertPanel> panel, string price)
    {
        panel.Find("#alert-price").Input(price);
        panel.Find("form").Submit();
    }
}
