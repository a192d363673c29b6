using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

public sealed class RecorderTests(PostgresServer postgres) : IAsyncLifetime
{
    private DataRig rig = null!;
    private Guid alice;
    private long kettle;

    public async ValueTask InitializeAsync()
    {
        rig = await DataRig.CreateAsync(postgres);
        alice = await rig.PersonAsync("alice@example.com");
        kettle = await rig.TrackAsync(alice, "https://shop.example/kettle");
    }

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task A_reading_sets_the_price_and_writes_one_row_with_its_evidence()
    {
        await rig.ReadAsync(kettle, 39.90m);

        var product = await rig.ProductAsync(kettle);
        Assert.Equal((39.90m, "EUR", ProductStatus.Active), (product.CurrentPrice, product.Currency, product.Status));
        Assert.Equal(ObservationKind.Change, Assert.Single(await rig.RowsAsync(kettle)).Kind);
        Assert.Equal("offers.price", (await rig.History.EvidenceAsync(kettle, product.LastRowAt!.Value, default))!.Locator);
    }

    [Fact]
    public async Task The_same_slot_delivered_twice_changes_nothing()
    {
        var slot = await rig.ReadAsync(kettle, 39.90m);

        var recorded = await rig.Recorder.RecordAsync([DataRig.Reading(kettle, slot, 10m)], default);

        Assert.Equal(0, recorded);
        Assert.Equal(39.90m, (await rig.ProductAsync(kettle)).CurrentPrice);
    }

    [Fact]
    public async Task An_older_slot_that_comes_late_changes_nothing()
    {
        var late = await rig.ClaimAsync(kettle);
        await rig.ReadAsync(kettle, 39.90m);

        await rig.Recorder.RecordAsync([DataRig.Reading(kettle, late, 35m)], default);

        Assert.Equal(39.90m, (await rig.ProductAsync(kettle)).CurrentPrice);
    }

    [Fact]
    public async Task An_unchanged_price_writes_no_second_row_on_the_same_day()
    {
        await rig.ReadAsync(kettle, 39.90m);
        await rig.ReadAsync(kettle, 39.90m);

        Assert.InRange((await rig.RowsAsync(kettle)).Count, 1, 2); // Two only when midnight UTC falls in between.
    }

    [Fact]
    public async Task A_failure_keeps_the_last_good_price_and_says_why()
    {
        await rig.ReadAsync(kettle, 39.90m);
        var slot = await rig.ClaimAsync(kettle);

        await rig.Recorder.RecordAsync([Failure(kettle, slot)], default);

        var seen = (await rig.Catalog.FindAsync(alice, kettle, default))!;
        Assert.Equal((39.90m, ProductStatus.Blocked, "blocked"), (seen.CurrentPrice, seen.Status, seen.Problem!.Code));
        Assert.Single(await rig.RowsAsync(kettle));
    }

    [Fact]
    public async Task An_implausible_price_waits_for_a_second_look_and_fires_nothing_meanwhile()
    {
        await rig.ReadAsync(kettle, 100m);
        await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 50m), default);

        await rig.ReadAsync(kettle, 10m);
        Assert.Equal(100m, (await rig.ProductAsync(kettle)).CurrentPrice);
        Assert.Equal(0, await rig.Inbox.CountUnreadAsync(alice, default));
        Assert.True((await rig.ProductAsync(kettle)).Interactive);

        await rig.ReadAsync(kettle, 10m);
        Assert.Equal(10m, (await rig.ProductAsync(kettle)).CurrentPrice);
        Assert.Equal(1, await rig.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task An_implausible_price_that_does_not_come_again_is_dropped()
    {
        await rig.ReadAsync(kettle, 100m);
        await rig.ReadAsync(kettle, 1m);
        await rig.ReadAsync(kettle, 99m);

        Assert.Equal([100m, 99m], (await rig.RowsAsync(kettle)).Select(r => r.Price!.Value));
    }

    [Fact]
    public async Task An_alert_fires_once_per_crossing()
    {
        await rig.ReadAsync(kettle, 100m);
        await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 90m), default);

        foreach (var price in new[] { 90m, 85m, 80m, 95m, 89m })
            await rig.ReadAsync(kettle, price);

        var firings = (await rig.Inbox.ListAsync(alice, false, 1, 50, default)).Items;
        Assert.Equal([89m, 90m], firings.Select(f => f.NewPrice));
    }

    [Fact]
    public async Task Back_in_another_currency_never_fires()
    {
        await rig.ReadAsync(kettle, 100m, "EUR");
        await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 90m), default);

        await rig.ReadAsync(kettle, 80m, "USD");
        await rig.ReadAsync(kettle, 80m, "USD");

        Assert.Equal("USD", (await rig.ProductAsync(kettle)).Currency);
        Assert.Equal(0, await rig.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task Sold_out_without_a_price_keeps_the_last_price_on_the_card_and_none_in_the_history()
    {
        await rig.ReadAsync(kettle, 39.90m);
        await rig.ReadAsync(kettle, null, availability: Availability.OutOfStock);

        var product = await rig.ProductAsync(kettle);
        Assert.Equal((39.90m, Availability.OutOfStock), (product.CurrentPrice, product.Availability));
        Assert.Null((await rig.RowsAsync(kettle))[^1].Price);
    }

    [Fact]
    public async Task A_refresh_asked_for_during_a_scrape_is_not_lost()
    {
        var slot = await rig.ClaimAsync(kettle);
        await rig.Catalog.RefreshAsync(alice, kettle, default);

        await rig.Recorder.RecordAsync([DataRig.Reading(kettle, slot, 39.90m)], default);

        Assert.Contains(await rig.Due.ClaimInteractiveAsync(10, default), j => j.ProductId == kettle);
    }

    [Fact]
    public async Task One_bad_result_in_a_batch_takes_the_whole_transaction_back()
    {
        var slot = await rig.ClaimAsync(kettle);
        var tooLarge = DataRig.Reading(kettle, slot, 1e20m);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => rig.Recorder.RecordAsync([tooLarge], default));

        Assert.Null((await rig.ProductAsync(kettle)).CurrentPrice);
        Assert.Empty(await rig.RowsAsync(kettle));
    }

    [Fact]
    public async Task A_change_is_told_to_open_screens_after_the_commit()
    {
        await rig.ReadAsync(kettle, 39.90m);

        await Eventually.TrueAsync(() => Task.FromResult(Told().OfType<PriceChanged>().Any(m => m.ProductId == kettle && m.Price == 39.90m)), "the change was told");
    }

    [Fact]
    public async Task Two_recorders_on_the_same_products_do_not_block_each_other_for_ever()
    {
        var ids = new List<long>();
        for (var i = 0; i < 20; i++)
            ids.Add(await rig.TrackAsync(alice, $"https://shop.example/{i}"));
        var forward = await Task.WhenAll(ids.Select(async id => DataRig.Reading(id, await rig.ClaimAsync(id), 10m)));
        var backward = await Task.WhenAll(ids.Reverse<long>().Select(async id => DataRig.Reading(id, await rig.ClaimAsync(id), 11m)));

        await Task.WhenAll(rig.Recorder.RecordAsync(forward, default), rig.Recorder.RecordAsync(backward, default));

        Assert.All(ids, id => Assert.Equal(11m, rig.ProductAsync(id).GetAwaiter().GetResult().CurrentPrice));
    }

    private LiveMessage[] Told()
    {
        lock (rig.Told)
            return [.. rig.Told];
    }

    private static ScrapeResult Failure(long id, long slot) => new()
    {
        ProductId = id,
        Slot = slot,
        Outcome = new ScrapeOutcome.NoReading(ProductStatus.Blocked, "blocked", "429"),
        NextIn = TimeSpan.FromHours(1),
        Interval = TimeSpan.FromHours(1),
    };
}
