using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class ProductTransitionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    private readonly Product product = new()
    {
        Id = 1,
        Url = "",
        CanonicalUrl = "",
        UrlHash = [],
        Domain = "shop.example",
        RegistrableDomain = "shop.example",
        Retailer = "shop",
        Slot = 1,
        DueAt = Now,
    };

    [Fact]
    public void A_heartbeat_is_written_once_on_each_new_day()
    {
        Read(10, Now);
        Assert.Empty(Read(10, Now.AddHours(5)).Rows);
        Assert.Equal(ObservationKind.Heartbeat, Assert.Single(Read(10, Now.AddHours(10)).Rows.Concat(Read(10, Now.AddHours(15)).Rows)).Kind);
    }

    [Theory]
    [InlineData(false, BrowserFinding.Nothing, false, false)]
    [InlineData(false, BrowserFinding.Needed, true, true)]
    [InlineData(false, BrowserFinding.TriedInVain, false, true)]
    [InlineData(true, BrowserFinding.TriedInVain, true, true)]
    [InlineData(true, BrowserFinding.NotNeeded, false, true)]
    [InlineData(true, BrowserFinding.Nothing, true, false)]
    public void What_a_scrape_taught_about_browsers_stands_on_the_product(bool needed, BrowserFinding finding, bool needs, bool dated)
    {
        product.NeedsBrowser = needed;

        ProductTransitions.Apply(product, Result(new ScrapeOutcome.NoReading(ProductStatus.NoPrice, "no_price")) with { Browser = finding }, Now);

        Assert.Equal((needs, dated ? Now : null), (product.NeedsBrowser, product.BrowserTriedAt));
    }

    [Fact]
    public void After_a_long_silence_the_last_look_is_marked_before_the_new_row()
    {
        Read(10, Now);
        Read(10, Now.AddHours(1));

        var rows = Read(12, Now.AddDays(3)).Rows;

        Assert.Equal([(ObservationKind.LastSeen, Now.AddHours(1), 10m), (ObservationKind.Change, Now.AddDays(3), 12m)], rows.Select(r => (r.Kind, r.ObservedAt, r.Price!.Value)));
    }

    [Fact]
    public void Times_rise_even_where_the_clock_goes_back()
    {
        Read(10, Now);

        Assert.True(Read(12, Now.AddHours(-2)).Rows[0].ObservedAt > Now);
    }

    [Fact]
    public void A_failure_counts_and_the_next_success_ends_it()
    {
        Read(10, Now);
        Apply(new ScrapeOutcome.NoReading(ProductStatus.Failing, "timeout"), Now.AddHours(1));
        Apply(new ScrapeOutcome.NoReading(ProductStatus.Failing, "timeout"), Now.AddHours(2));
        Assert.Equal((2, Now.AddHours(1), 10m), (product.Failures, product.ProblemSince!.Value, product.CurrentPrice!.Value));

        Read(10, Now.AddHours(3));
        Assert.Equal((0, (string?)null, ProductStatus.Active), (product.Failures, product.ProblemCode, product.Status));
    }

    [Fact]
    public void Later_changes_nothing_but_the_due_time()
    {
        Read(10, Now);
        var read = product.LastReadAt;

        Apply(new ScrapeOutcome.Later(), Now.AddHours(1));

        Assert.Equal((read, ProductStatus.Active, Now.AddHours(2)), (product.LastReadAt, product.Status, product.DueAt!.Value));
    }

    [Fact]
    public void Who_waits_for_the_first_price_is_told_that_the_shop_takes_its_time()
    {
        Apply(new ScrapeOutcome.Later(), Now);
        Assert.Equal((ProductStatus.Pending, "waiting"), (product.Status, product.ProblemCode));

        Read(10, Now.AddMinutes(2));
        Assert.Null(product.ProblemCode);
    }

    [Fact]
    public void A_product_that_nobody_tracks_any_more_is_not_scheduled_again()
    {
        product.DueAt = null;

        Read(10, Now);

        Assert.Null(product.DueAt);
    }

    [Fact]
    public void An_unchanged_page_counts_as_a_look()
    {
        Read(10, Now);

        Apply(new ScrapeOutcome.NotModified(), Now.AddHours(1));

        Assert.Equal(Now.AddHours(1), product.LastReadAt);
    }

    [Fact]
    public void A_new_list_price_is_a_change_although_the_price_stands()
    {
        Read(10, Now);

        Assert.True(Apply(new ScrapeOutcome.Read(10, "EUR", 15, Availability.InStock, new ProductFacts(), null), Now.AddHours(1)).IsChange);
        Assert.Null(product.PriceChangedAt);
    }

    private Transition Read(decimal price, DateTimeOffset at) =>
        Apply(new ScrapeOutcome.Read(price, "EUR", null, Availability.InStock, new ProductFacts(), null), at);

    private Transition Apply(ScrapeOutcome outcome, DateTimeOffset at) => ProductTransitions.Apply(product, Result(outcome), at);

    private ScrapeResult Result(ScrapeOutcome outcome) =>
        new() { ProductId = 1, Slot = product.LastSlot + 1, Outcome = outcome, NextIn = TimeSpan.FromHours(1), Interval = TimeSpan.FromHours(1) };
}
