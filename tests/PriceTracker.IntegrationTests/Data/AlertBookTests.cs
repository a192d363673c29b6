using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

public sealed class AlertBookTests(PostgresServer postgres) : IAsyncLifetime
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
    public async Task A_rule_that_is_true_already_fires_when_it_is_made_and_says_so()
    {
        await rig.ReadAsync(kettle, 20m);

        var saved = Assert.IsType<AlertOutcome.Saved>(await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 20m), default));

        Assert.True(saved.Alert.IsMet);
        Assert.Equal(20m, Assert.Single((await rig.Inbox.ListAsync(alice, true, 1, 10, default)).Items).NewPrice);
        await rig.ReadAsync(kettle, 19m);
        Assert.Equal(1, await rig.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task A_rule_made_before_the_first_price_takes_the_currency_of_that_price()
    {
        await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Above, 30m), default);

        await rig.ReadAsync(kettle, 35m, "GBP");

        Assert.Equal(("GBP", true), Assert.Single((await rig.Alerts.ListAsync(alice, kettle, default)).Select(a => (a.Currency!, a.IsMet))));
        Assert.Equal(1, await rig.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task An_edit_evaluates_again_and_keeps_what_it_does_not_name()
    {
        await rig.ReadAsync(kettle, 20m);
        var made = (AlertOutcome.Saved)await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 10m), default);

        var changed = (AlertOutcome.Saved)await rig.Alerts.ChangeAsync(alice, made.Alert.Id, new AlertChange(TargetPrice: 25m), default);

        Assert.Equal((AlertKind.Below, 25m, true), (changed.Alert.Kind, changed.Alert.TargetPrice, changed.Alert.IsActive));
        Assert.Equal(1, await rig.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task A_repeated_request_does_not_make_a_rule_tell_again()
    {
        await rig.ReadAsync(kettle, 20m);
        var made = (AlertOutcome.Saved)await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 25m), default);

        var again = (AlertOutcome.Saved)await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 25.00001m), default);
        await rig.Alerts.ChangeAsync(alice, made.Alert.Id, new AlertChange(), default);
        await rig.Alerts.ChangeAsync(alice, made.Alert.Id, new AlertChange(AlertKind.Below, 25m, true), default);

        Assert.Equal(made.Alert.Id, again.Alert.Id);
        Assert.Equal(1, await rig.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task A_rule_that_is_off_does_not_fire()
    {
        await rig.ReadAsync(kettle, 20m);
        var made = (AlertOutcome.Saved)await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 15m), default);
        await rig.Alerts.ChangeAsync(alice, made.Alert.Id, new AlertChange(IsActive: false), default);

        await rig.ReadAsync(kettle, 12m);

        Assert.Equal(0, await rig.Inbox.CountUnreadAsync(alice, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(0.00004)]
    [InlineData(1e18)]
    public async Task A_target_that_is_no_price_is_refused(double target) =>
        Assert.IsType<AlertOutcome.Refused>(await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, (decimal)target), default));

    [Fact]
    public async Task Another_persons_rule_does_not_exist()
    {
        var bob = await rig.PersonAsync("bob@example.com");
        await rig.ReadAsync(kettle, 20m);
        var made = (AlertOutcome.Saved)await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 25m), default);
        var firing = Assert.Single((await rig.Inbox.ListAsync(alice, false, 1, 10, default)).Items);

        Assert.IsType<AlertOutcome.NotFound>(await rig.Alerts.ChangeAsync(bob, made.Alert.Id, new AlertChange(IsActive: false), default));
        Assert.False(await rig.Alerts.DeleteAsync(bob, made.Alert.Id, default));
        Assert.Null(await rig.Inbox.FindAsync(bob, firing.Id, default));
        Assert.False(await rig.Inbox.MarkReadAsync(bob, firing.Id, default));
    }

    [Fact]
    public async Task A_deleted_rule_leaves_what_it_told_in_the_inbox()
    {
        await rig.ReadAsync(kettle, 20m);
        var made = (AlertOutcome.Saved)await rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 25m), default);

        Assert.True(await rig.Alerts.DeleteAsync(alice, made.Alert.Id, default));

        Assert.Null(Assert.Single((await rig.Inbox.ListAsync(alice, false, 1, 10, default)).Items).AlertId);
    }

    [Fact]
    public async Task A_rule_made_while_prices_are_recorded_neither_misses_nor_doubles_the_crossing()
    {
        await rig.ReadAsync(kettle, 100m);
        var slot = await rig.ClaimAsync(kettle);

        await Task.WhenAll(
            rig.Recorder.RecordAsync([DataRig.Reading(kettle, slot, 80m)], default),
            rig.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 90m), default));

        Assert.Equal(1, await rig.Inbox.CountUnreadAsync(alice, default));
    }
}
