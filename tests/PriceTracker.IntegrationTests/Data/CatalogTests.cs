using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

public sealed class CatalogTests(PostgresServer postgres) : IAsyncLifetime
{
    private DataRig rig = null!;
    private Guid alice;
    private Guid bob;

    public async ValueTask InitializeAsync()
    {
        rig = await DataRig.CreateAsync(postgres);
        alice = await rig.PersonAsync("alice@example.com");
        bob = await rig.PersonAsync("bob@example.com");
    }

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Different_spellings_of_one_url_are_one_product_shared_by_all()
    {
        var first = await rig.TrackAsync(alice, "https://www.shop.example/p/1?utm_source=mail");
        var second = await rig.TrackAsync(bob, "http://SHOP.example:80/p/1/#reviews");

        Assert.Equal(first, second);
        Assert.Equal("https://www.shop.example/p/1?utm_source=mail", (await rig.ProductAsync(first)).Url);
    }

    [Fact]
    public async Task Adding_again_answers_with_the_product_that_is_tracked()
    {
        await rig.TrackAsync(alice, "https://shop.example/p/1");

        Assert.IsType<AddOutcome.AlreadyTracked>(await rig.Catalog.AddAsync(alice, "https://shop.example/p/1", default));
    }

    [Fact]
    public async Task Two_people_adding_the_same_link_at_once_share_one_product()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => rig.TrackAsync(i % 2 == 0 ? alice : bob, "https://shop.example/race")));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task Another_persons_product_does_not_exist()
    {
        var id = await rig.TrackAsync(alice, "https://shop.example/p/1");

        Assert.Null(await rig.Catalog.FindAsync(bob, id, default));
        Assert.False(await rig.Catalog.RemoveAsync(bob, id, default));
        Assert.False(await rig.Catalog.RestoreAsync(bob, id, default));
        Assert.False(await rig.Catalog.RefreshAsync(bob, id, default));
        Assert.IsType<AlertOutcome.NotFound>(await rig.Alerts.CreateAsync(bob, new AlertDraft(id, AlertKind.Below, 1m), default));
    }

    [Fact]
    public async Task What_nobody_tracks_any_more_is_no_longer_due_and_keeps_its_history()
    {
        var id = await rig.TrackAsync(alice, "https://shop.example/p/1");
        await rig.ReadAsync(id, 10m);

        Assert.True(await rig.Catalog.RemoveAsync(alice, id, default));

        Assert.Null((await rig.ProductAsync(id)).DueAt);
        Assert.Single(await rig.RowsAsync(id));
        Assert.Null(await rig.Catalog.FindAsync(alice, id, default));
    }

    [Fact]
    public async Task A_removal_can_be_taken_back_with_its_alerts()
    {
        var id = await rig.TrackAsync(alice, "https://shop.example/p/1");
        await rig.ReadAsync(id, 10m);
        await rig.Alerts.CreateAsync(alice, new AlertDraft(id, AlertKind.Below, 5m), default);
        await rig.Catalog.RemoveAsync(alice, id, default);

        Assert.True(await rig.Catalog.RestoreAsync(alice, id, default));

        Assert.NotNull(await rig.Catalog.FindAsync(alice, id, default));
        Assert.Single(await rig.Alerts.ListAsync(alice, id, default));
    }

    [Fact]
    public async Task A_removed_products_alerts_rest()
    {
        var id = await rig.TrackAsync(alice, "https://shop.example/p/1");
        await rig.TrackAsync(bob, "https://shop.example/p/1");
        await rig.ReadAsync(id, 10m);
        await rig.Alerts.CreateAsync(alice, new AlertDraft(id, AlertKind.Below, 9m), default);
        await rig.Catalog.RemoveAsync(alice, id, default);

        await rig.ReadAsync(id, 8m);

        Assert.Equal(0, await rig.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task More_than_the_allowed_adds_in_a_minute_are_put_off()
    {
        for (var i = 0; i < 120; i++)
            Assert.IsNotType<AddOutcome.TooMany>(await rig.Catalog.AddAsync(alice, "https://shop.example/same", default));

        Assert.IsType<AddOutcome.TooMany>(await rig.Catalog.AddAsync(alice, "https://shop.example/more", default));
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<AddOutcome.Added>(await rig.Catalog.AddAsync(alice, "https://shop.example/more", default));
    }

    [Theory]
    [InlineData(ProductSort.LastChanged)]
    [InlineData(ProductSort.Added)]
    [InlineData(ProductSort.BiggestDrop)]
    [InlineData(ProductSort.ClosestToTarget)]
    [InlineData(ProductSort.PriceLowToHigh)]
    [InlineData(ProductSort.PriceHighToLow)]
    [InlineData(ProductSort.Title)]
    public async Task Every_sort_and_filter_pages_without_losing_or_repeating(ProductSort sort)
    {
        for (var i = 0; i < 7; i++)
            await rig.ReadAsync(await rig.TrackAsync(alice, $"https://shop.example/{i}"), 10m + i);

        var pages = new List<long>();
        for (var page = 1; page <= 4; page++)
            pages.AddRange((await rig.Catalog.ListAsync(alice, new ProductQuery(Sort: sort, Page: page, PageSize: 2), default)).Items.Select(p => p.Id));

        Assert.Equal(7, pages.Distinct().Count());
        foreach (var filter in Enum.GetValues<ProductFilter>())
            Assert.InRange((await rig.Catalog.ListAsync(alice, new ProductQuery(Filter: filter, Sort: sort), default)).Total, 0, 7);
    }

    [Fact]
    public async Task A_search_for_a_percent_sign_finds_no_more_than_that()
    {
        await rig.TrackAsync(alice, "https://shop.example/a");

        Assert.Empty((await rig.Catalog.ListAsync(alice, new ProductQuery("%"), default)).Items);
        Assert.Single((await rig.Catalog.ListAsync(alice, new ProductQuery("shop.exam"), default)).Items);
    }

    [Fact]
    public async Task Counts_agree_with_the_lists()
    {
        var id = await rig.TrackAsync(alice, "https://shop.example/a");
        await rig.ReadAsync(id, 10m);
        await rig.ReadAsync(id, 8m);
        await rig.Alerts.CreateAsync(alice, new AlertDraft(id, AlertKind.Below, 9m), default);

        var counts = await rig.Catalog.CountAsync(alice, default);

        Assert.Equal((1, 1, 1, 0, 1, 1), (counts.All, counts.AtTarget, counts.Dropped, counts.NeedsAttention, counts.Shops, counts.Currencies));
    }
}
