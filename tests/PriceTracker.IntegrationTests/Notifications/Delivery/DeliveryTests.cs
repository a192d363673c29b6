using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Delivery;

namespace PriceTracker.IntegrationTests.Notifications.Delivery;

/// <summary>From a committed firing to the channel: once, in time, and never lost.</summary>
public sealed class DeliveryTests(PostgresServer postgres) : IAsyncLifetime
{
    private DeliveryRig rig = null!;
    private Guid alice;
    private long kettle;
    private long channel;

    public async ValueTask InitializeAsync()
    {
        rig = await DeliveryRig.CreateAsync(postgres);
        alice = await rig.Data.PersonAsync("alice@example.com");
        kettle = await rig.Data.TrackAsync(alice, "https://shop.example/kettle");
        channel = await rig.ChannelAsync(alice);
    }

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task A_firing_is_told_once_on_each_channel_and_stands_in_the_history()
    {
        var second = await rig.ChannelAsync(alice);
        await rig.FireAsync(alice, kettle);

        await rig.DispatchAllAsync();
        await rig.SendAllAsync();
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();

        Assert.Equal([channel, second], rig.Sink.Got.Select(g => g.Channel).Order());
        var told = Assert.Single(await rig.DeliveriesAsync(channel));
        Assert.Equal((DeliveryStatus.Sent, 1, 1, "ok"), (told.Status, told.Attempts, told.Together, told.Answer));
        Assert.Equal(3, (await rig.Data.Inbox.DeliveriesAsync(alice, told.FiringId, default))!.Count);
        Assert.NotNull((await rig.FindAsync(channel)).LastSentAt);
    }

    [Fact]
    public async Task A_flood_becomes_few_messages_and_holds_up_nobody_else()
    {
        var bob = await rig.Data.PersonAsync("bob@example.com");
        await rig.Data.TrackAsync(bob, "https://shop.example/kettle");
        var bobs = await rig.ChannelAsync(bob);
        await rig.FireAsync(alice, kettle, 1_000);
        await rig.FireAsync(bob, kettle);
        await rig.DispatchAllAsync();

        await rig.Worker().RunAsync(default);
        Assert.Contains(rig.Sink.Got, g => g.Channel == bobs);
        await rig.SendAllAsync();

        var alices = rig.Sink.Got.Where(g => g.Channel == channel).ToList();
        Assert.Equal(1_000 / DeliveryClaims.MostTogether, alices.Count);
        Assert.All(alices, g => Assert.Equal(MessageKind.Digest, g.Message.Kind));
        Assert.Equal(1_000, alices.SelectMany(g => g.Message.Items).Select(i => i.Id).Distinct().Count());
    }

    [Fact]
    public async Task Several_senders_at_once_lose_nothing_and_tell_nothing_twice()
    {
        List<long> channels = [];
        for (var i = 0; i < 20; i++)
        {
            var person = await rig.Data.PersonAsync($"p{i}@example.com");
            await rig.Data.TrackAsync(person, "https://shop.example/kettle");
            channels.Add(await rig.ChannelAsync(person));
            await rig.FireAsync(person, kettle, 25);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (await rig.Dispatch().DispatchAsync(default) > 0 || await rig.Worker().RunAsync(default))
            {
            }
        }));
        await rig.SendAllAsync();

        var told = rig.Sink.Got.SelectMany(g => g.Message.Items.Select(i => (g.Channel, i.Id))).ToList();
        Assert.Equal(500, told.Count);
        Assert.Equal(500, told.Distinct().Count());
    }

    [Fact]
    public async Task A_failing_server_is_left_alone_for_longer_and_longer_and_then_told_everything_once()
    {
        rig.Sink.Answer = (_, _) => new DeliveryResult.Retry("The server answered 503.");
        await rig.FireAsync(alice, kettle, 2);
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();
        Assert.Equal("The server answered 503.", (await rig.FindAsync(channel)).Problem);
        Assert.All(await rig.DeliveriesAsync(channel), d => Assert.Equal(DeliveryStatus.Waiting, d.Status));

        await rig.SendAllAsync();
        Assert.Equal(1, (await rig.DeliveriesAsync(channel)).Max(d => d.Attempts));
        rig.Clock.Advance(TimeSpan.FromSeconds(15));
        await rig.SendAllAsync();
        Assert.Equal(2, (await rig.DeliveriesAsync(channel)).Max(d => d.Attempts));
        rig.Sink.Answer = (_, _) => new DeliveryResult.Sent();
        rig.Clock.Advance(TimeSpan.FromSeconds(30));
        await rig.SendAllAsync();

        Assert.Equal(2, rig.Sink.Got.SelectMany(g => g.Message.Items).Count());
        Assert.Null((await rig.FindAsync(channel)).Problem);
    }

    [Fact]
    public async Task The_other_sides_wish_for_rest_is_kept()
    {
        rig.Sink.Answer = (_, _) => new DeliveryResult.Retry("Too many requests (429).", TimeSpan.FromMinutes(10));
        await rig.FireAsync(alice, kettle);
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();
        rig.Sink.Answer = (_, _) => new DeliveryResult.Sent();

        rig.Clock.Advance(TimeSpan.FromMinutes(9.9));
        await rig.SendAllAsync();
        Assert.Empty(rig.Sink.Got);
        rig.Clock.Advance(TimeSpan.FromMinutes(0.2));
        await rig.SendAllAsync();
        Assert.Single(rig.Sink.Got);
    }

    [Fact]
    public async Task A_channel_that_refuses_for_good_is_switched_off_and_says_why()
    {
        rig.Sink.Answer = (_, _) => new DeliveryResult.Broken("The bot token was refused (401). Enter a new token.");
        await rig.FireAsync(alice, kettle, 5);
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();

        var broken = await rig.FindAsync(channel);
        Assert.Equal((ChannelStatus.Broken, "The bot token was refused (401). Enter a new token."), (broken.Status, broken.Problem));
        Assert.All(await rig.DeliveriesAsync(channel), d => Assert.Equal(DeliveryStatus.Failed, d.Status));
        await rig.FireAsync(alice, kettle);
        await rig.DispatchAllAsync();
        Assert.Equal(5, (await rig.DeliveriesAsync(channel)).Count);
    }

    [Fact]
    public async Task A_message_that_is_refused_harms_no_other()
    {
        rig.Sink.Answer = (_, m) => m.Items[0].Id % 2 == 0 ? new DeliveryResult.Refused("Too long (413).") : new DeliveryResult.Sent();
        await rig.FireAsync(alice, kettle, 3);
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();

        Assert.Equal([DeliveryStatus.Failed, DeliveryStatus.Sent], (await rig.DeliveriesAsync(channel)).Select(d => d.Status).Distinct().Order().Reverse());
        Assert.Equal(ChannelStatus.Active, (await rig.FindAsync(channel)).Status);
    }

    [Fact]
    public async Task What_a_sender_had_in_hand_when_it_died_is_sent_by_the_next_as_the_same_message()
    {
        string? first = null;
        rig.Sink.Answer = (_, m) =>
        {
            first = m.Id;
            throw new InvalidOperationException("The process dies here.");
        };
        await rig.FireAsync(alice, kettle);
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();
        Assert.Equal(DeliveryStatus.Sending, Assert.Single(await rig.DeliveriesAsync(channel)).Status);

        rig.Sink.Answer = (_, _) => new DeliveryResult.Sent();
        rig.Clock.Advance(DeliveryClaims.InHand + TimeSpan.FromSeconds(1));
        await rig.SendAllAsync();

        Assert.Equal(first, Assert.Single(rig.Sink.Got).Message.Id);
    }

    [Fact]
    public async Task In_quiet_hours_alerts_are_held_and_summed_up_after()
    {
        await rig.WishAsync(new NotificationPreferences { UserId = alice, QuietFrom = new TimeOnly(11, 0), QuietUntil = new TimeOnly(14, 0) });
        await rig.FireAsync(alice, kettle);
        await rig.DispatchAllAsync();
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await rig.FireAsync(alice, kettle);
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();
        Assert.Empty(rig.Sink.Got);

        rig.Clock.Advance(TimeSpan.FromHours(1));
        await rig.SendAllAsync();

        Assert.Equal(2, Assert.Single(rig.Sink.Got).Message.Items.Count);
        Assert.Equal(2, await rig.Data.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task Paused_is_silent_everywhere_but_in_the_inbox()
    {
        await rig.WishAsync(new NotificationPreferences { UserId = alice, IsPaused = true });
        await rig.FireAsync(alice, kettle);
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();

        Assert.Empty(await rig.DeliveriesAsync(channel));
        Assert.Equal(1, await rig.Data.Inbox.CountUnreadAsync(alice, default));
    }

    [Fact]
    public async Task An_alert_with_channels_of_its_own_uses_no_other()
    {
        var other = await rig.ChannelAsync(alice);
        var saved = (AlertOutcome.Saved)await rig.Data.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 5m) { Channels = [other] }, default);
        await rig.FireAsync(alice, kettle, alert: saved.Alert.Id);
        await rig.DispatchAllAsync();
        await rig.SendAllAsync();

        Assert.Equal(other, Assert.Single(rig.Sink.Got).Channel);
    }

    [Fact]
    public async Task Another_persons_channel_cannot_be_chosen()
    {
        var bob = await rig.Data.PersonAsync("bob@example.com");
        var bobs = await rig.ChannelAsync(bob);

        Assert.IsType<AlertOutcome.Refused>(await rig.Data.Alerts.CreateAsync(alice, new AlertDraft(kettle, AlertKind.Below, 5m) { Channels = [bobs] }, default));
    }
}
