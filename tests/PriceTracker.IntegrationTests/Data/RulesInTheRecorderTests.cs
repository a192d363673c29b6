using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

/// <summary>Rules of every kind, asked by the recorder and by the alert book, on a real history.</summary>
public sealed class RulesInTheRecorderTests(PostgresServer postgres) : IAsyncLifetime
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
    public async Task The_lowest_ever_is_told_with_what_it_is_compared_to()
    {
        await PastAsync((60, 100), (40, 80), (35, 90), (20, 95));
        await MakeAsync(new RuleTerms { Kind = AlertKind.LowestEver, Rearm = Rearm.NewLow });

        await rig.ReadAsync(kettle, 85);
        Assert.Empty(await NewsAsync());
        await rig.ReadAsync(kettle, 79);

        var told = Assert.Single(await NewsAsync());
        Assert.Equal((79m, 85m, 80m), (told.NewPrice!.Value, told.OldPrice!.Value, told.Facts.LowestBefore!.Value));
        Assert.Equal(85m, told.Facts.Low30);
        Assert.InRange(told.Facts.Average30!.Value, 93m, 94m);
    }

    [Fact]
    public async Task A_low_of_some_days_forgets_what_was_before_them()
    {
        await PastAsync((60, 70), (40, 95), (5, 100));
        await MakeAsync(new RuleTerms { Kind = AlertKind.LowestInDays, Days = 30, Rearm = Rearm.NewLow });

        await rig.ReadAsync(kettle, 90);

        Assert.Equal(95m, Assert.Single(await NewsAsync()).Facts.ReferencePrice);
    }

    [Fact]
    public async Task A_drop_below_the_average_of_thirty_days_is_told()
    {
        await PastAsync((60, 100), (10, 100));
        await MakeAsync(new RuleTerms { Kind = AlertKind.DropPct, ThresholdPct = 10, Reference = PriceReference.Average30 });

        await rig.ReadAsync(kettle, 91);
        Assert.Empty(await NewsAsync());
        await rig.ReadAsync(kettle, 89);

        Assert.Equal(100m, decimal.Round(Assert.Single(await NewsAsync()).Facts.ReferencePrice!.Value, 1));
    }

    [Fact]
    public async Task A_rule_about_a_tag_watches_what_has_it_and_begins_with_what_gets_it()
    {
        var pan = await rig.TrackAsync(alice, "https://shop.example/pan");
        await rig.ReadAsync(kettle, 20);
        await rig.ReadAsync(pan, 50);
        await rig.Catalog.TagAsync(alice, kettle, ["Gifts"], default);
        var rule = await MakeAsync(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 30, Currency = "EUR" }, tag: "gifts");

        Assert.Equal(kettle, Assert.Single(await NewsAsync()).ProductId);
        await rig.ReadAsync(pan, 29);
        Assert.Single(await NewsAsync());
        await rig.Catalog.TagAsync(alice, pan, ["gifts", "kitchen"], default);
        Assert.Equal([kettle, pan], (await NewsAsync()).Select(n => n.ProductId).Order());
        await rig.Catalog.TagAsync(alice, pan, [], default);
        await rig.Catalog.TagAsync(alice, pan, ["gifts"], default);
        Assert.Equal(2, (await NewsAsync()).Count);
        Assert.Equal(2, rule.Products + 1);
    }

    [Fact]
    public async Task A_rule_for_everything_new_watches_what_is_tracked_from_then_on()
    {
        await rig.ReadAsync(kettle, 20);
        await MakeAsync(new RuleTerms { Kind = AlertKind.DropPct, ThresholdPct = 10 });
        await rig.Alerts.CreateAsync(alice, new AlertDraft(new RuleTerms { Kind = AlertKind.AnyChange }), default);
        var pan = await rig.TrackAsync(alice, "https://shop.example/pan");
        await rig.ReadAsync(pan, 50);

        await rig.ReadAsync(kettle, 19);
        await rig.ReadAsync(pan, 49);

        Assert.Equal((pan, AlertKind.AnyChange), Assert.Single((await NewsAsync()).Select(n => (n.ProductId, n.Kind))));
    }

    [Fact]
    public async Task A_target_for_several_products_needs_its_currency() =>
        Assert.Equal("currency_needed", Assert.IsType<AlertOutcome.Refused>(await rig.Alerts.CreateAsync(alice, new AlertDraft(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 30 }), default)).Code);

    [Fact]
    public async Task What_comes_true_while_a_rule_sleeps_is_told_when_it_wakes_and_is_still_so()
    {
        await rig.ReadAsync(kettle, 20);
        var rule = await MakeAsync(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 15, Currency = "EUR" });
        await rig.Alerts.SnoozeAsync(alice, rule.Id, DateTimeOffset.MaxValue.AddYears(-1), default);
        await rig.ReadAsync(kettle, 14);
        await rig.ReadAsync(kettle, 14);
        Assert.Empty(await NewsAsync());

        await rig.Alerts.SnoozeAsync(alice, rule.Id, DateTimeOffset.UnixEpoch, default);
        await rig.ReadAsync(kettle, 14);

        Assert.Single(await NewsAsync());
        Assert.Null((await rig.Alerts.FindAsync(alice, rule.Id, default))!.SnoozedUntil);
    }

    [Fact]
    public async Task What_was_bought_is_not_told_of_any_more_until_that_is_taken_back()
    {
        await rig.ReadAsync(kettle, 20);
        await MakeAsync(new RuleTerms { Kind = AlertKind.AnyChange });
        await rig.Alerts.MarkBoughtAsync(alice, kettle, true, default);
        await rig.ReadAsync(kettle, 19);
        Assert.Empty(await NewsAsync());

        await rig.Alerts.MarkBoughtAsync(alice, kettle, false, default);
        await rig.ReadAsync(kettle, 18);

        Assert.Single(await NewsAsync());
    }

    [Fact]
    public async Task A_quarantined_price_fires_nothing_until_it_is_confirmed()
    {
        await rig.ReadAsync(kettle, 100);
        await MakeAsync(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 50, Currency = "EUR" });

        await rig.ReadAsync(kettle, 10);
        Assert.Empty(await NewsAsync());
        await rig.ReadAsync(kettle, 10);

        Assert.Single(await NewsAsync());
    }

    [Fact]
    public async Task Broken_tracking_is_told_once_after_trying_again_and_anew_after_it_was_mended()
    {
        await rig.ReadAsync(kettle, 20);
        await MakeAsync(new RuleTerms { Kind = AlertKind.TrackingBroken });
        await MakeAsync(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 25, Currency = "EUR", Rearm = Rearm.After, RearmHours = 1 });
        var before = (await NewsAsync()).Count;

        await GoneAsync();
        Assert.Equal(before, (await NewsAsync()).Count);
        await GoneAsync();
        await GoneAsync();
        Assert.Equal("gone", Assert.Single(await NewsAsync(), n => n.Kind == AlertKind.TrackingBroken).Facts.ProblemCode);
        await rig.ReadAsync(kettle, 20);
        await GoneAsync();
        await GoneAsync();

        Assert.Equal(before + 2, (await NewsAsync()).Count);
    }

    [Fact]
    public async Task Stock_that_returns_is_told_at_the_turn_and_at_no_price_of_zero()
    {
        await rig.ReadAsync(kettle, 20);
        await MakeAsync(new RuleTerms { Kind = AlertKind.BackInStock });
        await rig.ReadAsync(kettle, null, availability: Availability.OutOfStock);
        await rig.ReadAsync(kettle, null, availability: Availability.OutOfStock);
        Assert.Empty(await NewsAsync());

        await rig.ReadAsync(kettle, 20);
        await rig.ReadAsync(kettle, 19);

        Assert.Equal(20m, Assert.Single(await NewsAsync()).NewPrice);
    }

    [Fact]
    public async Task A_back_test_says_when_a_rule_would_have_fired_and_touches_nothing()
    {
        await PastAsync((300, 100), (200, 80), (190, 100), (20, 79));

        var tried = Assert.IsType<BackTestOutcome.Tried>(await new BackTest(rig.Contexts, TimeProvider.System).RunAsync(alice, kettle, new RuleTerms { Kind = AlertKind.Below, TargetPrice = 85 }, default)).Result;

        Assert.Equal([80m, 79m], tried.Firings.Select(f => f.Price!.Value));
        Assert.Equal(79m, tried.LowestSeen);
        Assert.Empty(await NewsAsync());
        var bob = await rig.PersonAsync("bob@example.com");
        Assert.IsType<BackTestOutcome.NotFound>(await new BackTest(rig.Contexts, TimeProvider.System).RunAsync(bob, kettle, new RuleTerms { Kind = AlertKind.AnyChange }, default));
    }

    /// <summary>Prices that were read so many days ago, the last of which still holds.</summary>
    private async Task PastAsync(params (int DaysAgo, decimal Price)[] path)
    {
        await using var context = await rig.Contexts.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        context.PriceHistory.AddRange(path.Select(p => new PriceObservation { ProductId = kettle, ObservedAt = now.AddDays(-p.DaysAgo), Kind = ObservationKind.Change, Price = p.Price, Currency = "EUR", Availability = Availability.InStock }));
        var product = await context.Products.SingleAsync(p => p.Id == kettle);
        var (last, before) = (path[^1], path[^2]);
        (product.Currency, product.CurrentPrice, product.PreviousPrice, product.LastRowPrice) = ("EUR", last.Price, before.Price, last.Price);
        (product.PriceChangedAt, product.LastRowAt, product.LastReadAt, product.Status, product.Availability) = (now.AddDays(-last.DaysAgo), now.AddDays(-last.DaysAgo), now.AddHours(-1), ProductStatus.Active, Availability.InStock);
        await context.SaveChangesAsync();
    }

    private async Task<AlertView> MakeAsync(RuleTerms terms, string? tag = null) =>
        Assert.IsType<AlertOutcome.Saved>(await rig.Alerts.CreateAsync(alice, new AlertDraft(terms) { ProductId = tag is null ? kettle : null, Tag = tag }, default)).Alert;

    private async Task GoneAsync()
    {
        var slot = await rig.ClaimAsync(kettle);
        await rig.Recorder.RecordAsync([DataRig.Reading(kettle, slot, null) with { Outcome = new ScrapeOutcome.NoReading(ProductStatus.Gone, "gone") }], default);
    }

    private async Task<IReadOnlyList<NotificationView>> NewsAsync() => (await rig.Inbox.ListAsync(alice, false, 1, 50, default)).Items;
}
