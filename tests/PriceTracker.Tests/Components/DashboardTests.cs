using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Model;
using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components.Pages.Dashboard;
using Xunit;

namespace PriceTracker.Tests.Components;

public sealed class DashboardTests : ScreenTest
{
    private static readonly string Link = "https://shop.example/lamp";

    [Fact]
    public void Nothing_tracked_yet_invites_to_the_first_link() =>
        Assert.Contains("Track your first price", Render<Dashboard>().Markup, StringComparison.Ordinal);

    [Fact]
    public void A_pasted_link_stands_there_before_the_server_has_answered()
    {
        var answer = new TaskCompletionSource<AddOutcome>();
        Catalog.Answer = _ => answer.Task;
        var page = Render<Dashboard>();

        Add(page, Link);
        Assert.Equal(Link, page.Find("article .title").TextContent);

        answer.SetResult(new AddOutcome.Added(Sample.Pending(9) with { Url = Link }));
        page.WaitForAssertion(() => Assert.Equal("products/9", page.Find("article .title a").GetAttribute("href")));
        Assert.Single(page.FindAll("article"));
    }

    [Fact]
    public void A_refused_link_goes_back_into_the_box_with_the_reason()
    {
        Catalog.Products.Add(Sample.Product());
        Catalog.Answer = _ => Task.FromResult<AddOutcome>(new AddOutcome.Refused("invalid_url", "This is not a web address."));
        var page = Render<Dashboard>();

        Add(page, "lamp");

        page.WaitForAssertion(() => Assert.Contains("This is not a web address.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("lamp", page.Find("#add-link").GetAttribute("value"));
        Assert.Single(page.FindAll("article"));
    }

    [Fact]
    public void A_late_success_does_not_wipe_out_the_refusal_of_another_link()
    {
        var slow = new TaskCompletionSource<AddOutcome>();
        Catalog.Answer = url => url == Link ? slow.Task : Task.FromResult<AddOutcome>(new AddOutcome.Refused("invalid_url", "This is not a web address."));
        var page = Render<Dashboard>();
        Add(page, Link);
        Add(page, "lamp");

        slow.SetResult(new AddOutcome.Added(Sample.Pending(9)));

        page.WaitForAssertion(() => Assert.Equal("products/9", page.Find("article .title a").GetAttribute("href")));
        Assert.Contains("This is not a web address.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_links_say_when_to_try_again()
    {
        Catalog.Answer = _ => Task.FromResult<AddOutcome>(new AddOutcome.TooMany(TimeSpan.FromSeconds(20.2)));
        var page = Render<Dashboard>();

        Add(page, Link);

        page.WaitForAssertion(() => Assert.Contains("Try again in 21 seconds.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_live_price_changes_its_card_and_keeps_the_order()
    {
        Catalog.Products.AddRange([Sample.Product(1), Sample.Product(2)]);
        var page = Render<Dashboard>();
        Catalog.Change(2, product => product with { CurrentPrice = 249, PreviousPrice = 279, Slot = 6 });

        await Live.SayAsync(new PriceChanged(2, 6, 249, 279, "EUR", Availability.InStock, Sample.Now));

        page.WaitForAssertion(() => Assert.Equal(["€279.00", "€249.00"], page.FindAll(".pt-amt").Select(price => price.TextContent)));
        Assert.Contains("1 price changed.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_between_reading_the_page_and_hearing_of_changes_is_not_missed()
    {
        Catalog.Products.Add(Sample.Product(1));

        var page = Render<Dashboard>();

        page.WaitForAssertion(() => Assert.True(Catalog.ManyReads >= 1));
    }

    [Fact]
    public async Task News_older_than_what_is_shown_are_not_even_read()
    {
        Catalog.Products.Add(Sample.Product(1));
        var page = Render<Dashboard>();

        var before = Catalog.ManyReads;
        await Live.SayAsync(new PriceChanged(1, 4, 1, 279, "EUR", Availability.InStock, Sample.Now));

        Assert.Equal(before, Catalog.ManyReads);
        Assert.Equal("€279.00", page.Find(".pt-amt").TextContent);
    }

    [Fact]
    public async Task A_pending_card_turns_into_the_product_by_itself()
    {
        Catalog.Products.Add(Sample.Pending(2));
        var page = Render<Dashboard>();
        Catalog.Change(2, _ => Sample.Product(2) with { Slot = 2 });

        await Live.SayAsync(new ProductUpdated(2, 2));

        page.WaitForAssertion(() => Assert.Equal("€279.00", page.Find(".pt-amt").TextContent));
    }

    [Fact]
    public void Leaving_the_page_ends_its_watch()
    {
        Catalog.Products.Add(Sample.Product(1));
        var page = Render<Dashboard>();
        Assert.Equal([1L], Live.Watched);

        page.Instance.Dispose();

        Assert.Empty(Live.Watched);
    }

    [Fact]
    public void A_filter_without_matches_says_which()
    {
        Catalog.Products.Add(Sample.Product(1));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?search=zebra");

        Assert.Contains("Nothing matches “zebra”", Render<Dashboard>().Markup, StringComparison.Ordinal);
    }

    private static void Add(IRenderedComponent<Dashboard> page, string link)
    {
        page.Find("#add-link").Input(link);
        page.Find(".pt-add form").Submit();
    }
}
