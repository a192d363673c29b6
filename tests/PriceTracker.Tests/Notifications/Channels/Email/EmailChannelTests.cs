using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PriceTracker.Web.Notifications.Channels.Email;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.Email;

public sealed class EmailChannelTests : IAsyncLifetime
{
    private readonly SmtpSink sink = SmtpSink.Start();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private MailServer? server;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        server?.Dispose();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_goes_from_the_operators_address_to_the_owners()
    {
        Assert.IsType<DeliveryResult.Sent>(await SendAsync(Channel()));

        var letter = Assert.Single(sink.Letters);
        Assert.Equal(("prices@tracker.example", "ann@example.com"), (letter.From, Assert.Single(letter.To)));
        using var read = letter.Read();
        Assert.Equal(("\"Price Tracker\" <prices@tracker.example>", "Kettle fell to € 19.99"), (read.From.ToString(), read.Subject));
    }

    [Fact]
    public async Task A_burst_goes_over_few_connections()
    {
        var channel = Channel();

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => SendAsync(channel)));

        Assert.All(results, r => Assert.IsType<DeliveryResult.Sent>(r));
        Assert.Equal(40, sink.Letters.Count);
        Assert.InRange(sink.Connections, 1, 3);
    }

    [Fact]
    public async Task A_connection_that_went_stale_is_made_anew_and_no_letter_is_lost_or_doubled()
    {
        var channel = Channel();
        await SendAsync(channel);
        sink.DropConnections();

        Assert.IsType<DeliveryResult.Sent>(await SendAsync(channel));

        Assert.Equal((2, 2), (sink.Letters.Count, sink.Connections));
    }

    [Fact]
    public async Task A_connection_that_was_idle_for_long_is_not_used_again()
    {
        var channel = Channel();
        await SendAsync(channel);
        clock.Advance(TimeSpan.FromMinutes(2));

        await SendAsync(channel);

        Assert.Equal(2, sink.Connections);
    }

    [Theory]
    [InlineData("GREETING", "421 4.3.2 not now", typeof(DeliveryResult.Retry))]
    [InlineData("MAIL", "421 4.7.0 too many", typeof(DeliveryResult.Retry))]
    [InlineData("RCPT", "450 4.2.0 grey-listed", typeof(DeliveryResult.Retry))]
    [InlineData("RCPT", "451 4.3.0 local error", typeof(DeliveryResult.Retry))]
    [InlineData("RCPT", "452 4.2.2 mailbox full", typeof(DeliveryResult.Retry))]
    [InlineData("RCPT", "550 5.1.1 no such user", typeof(DeliveryResult.Broken))]
    [InlineData("RCPT", "551 5.1.6 user has moved", typeof(DeliveryResult.Broken))]
    [InlineData("RCPT", "553 5.1.3 bad address", typeof(DeliveryResult.Broken))]
    [InlineData("RCPT", "550 5.7.1 you are on a block list", typeof(DeliveryResult.Refused))]
    [InlineData("RCPT", "554 5.7.1 relay access denied", typeof(DeliveryResult.Refused))]
    [InlineData("MAIL", "550 5.7.1 not your address", typeof(DeliveryResult.Retry))]
    [InlineData("BODY", "451 4.3.0 try later", typeof(DeliveryResult.Retry))]
    [InlineData("BODY", "552 5.3.4 too big", typeof(DeliveryResult.Refused))]
    [InlineData("BODY", "554 5.6.0 looks like spam", typeof(DeliveryResult.Refused))]
    [InlineData("GREETING", "554 5.7.1 no mail from you", typeof(DeliveryResult.Retry))]
    [InlineData("DATA", "451 4.3.0 try later", typeof(DeliveryResult.Retry))]
    public async Task A_reply_means_what_can_be_done(string at, string reply, Type expected)
    {
        sink.Replies[at] = reply;

        Assert.IsType(expected, await SendAsync(Channel()));
        Assert.Empty(sink.Letters);
    }

    [Fact]
    public async Task After_a_refusal_the_next_letter_goes()
    {
        var channel = Channel();
        sink.Replies["RCPT"] = "550 5.1.1 no such user";
        await SendAsync(channel);
        sink.Replies.Clear();

        Assert.IsType<DeliveryResult.Sent>(await SendAsync(channel));
    }

    [Theory]
    [InlineData("GREETING")]
    [InlineData("EHLO")]
    [InlineData("RCPT")]
    [InlineData("BODY")]
    public async Task A_server_that_hangs_costs_half_a_minute(string at)
    {
        sink.HangsAt = at;

        var sending = SendAsync(Channel());
        await sink.Hanging.Task;
        clock.Advance(MailServer.TimeLimit);

        Assert.Contains("within 30 seconds", Assert.IsType<DeliveryResult.Retry>(await sending).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_worth_another_try()
    {
        var channel = Channel();
        await sink.DisposeAsync();

        Assert.Contains("Mail__Host", Assert.IsType<DeliveryResult.Retry>(await SendAsync(channel)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_password_signs_in_and_a_wrong_one_is_the_operators_fault()
    {
        sink.Password = "right";
        Assert.IsType<DeliveryResult.Sent>(await SendAsync(Channel(o => (o.Security, o.User, o.Password) = ("none", "tracker", "right"))));
        server!.Dispose();

        var retry = Assert.IsType<DeliveryResult.Retry>(await SendAsync(Channel(o => (o.Security, o.User, o.Password) = ("none", "tracker", "wr0ng-one"))));

        Assert.Contains("Mail__Password", retry.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng-one", retry.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_does_not_go_out_in_clear_unless_the_operator_says_so()
    {
        sink.Password = "right";

        Assert.Contains("no encryption", Assert.IsType<DeliveryResult.Retry>(await SendAsync(Channel(o => (o.User, o.Password) = ("tracker", "right")))).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(sink.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_TLS_is_demanded_and_not_offered_nothing_is_sent()
    {
        Assert.IsType<DeliveryResult.Retry>(await SendAsync(Channel(o => o.Security = "starttls")));

        Assert.Empty(sink.Letters);
    }

    [Fact]
    public void Without_a_server_the_channel_says_what_is_missing()
    {
        using var none = new MailServer(Options.Create(new MailOptions()), clock);

        Assert.Equal("No mail server is set up. An administrator sets Mail__Host and Mail__From.", new EmailChannel(none, Options.Create(new MailOptions()), clock).Missing);
        Assert.Null(Channel().Missing);
    }

    private Task<DeliveryResult> SendAsync(EmailChannel channel) =>
        channel.SendAsync(ChannelRig.Target(("address", "ann@example.com")), ChannelRig.Message(), default);

    private EmailChannel Channel(Action<MailOptions>? with = null)
    {
        var options = new MailOptions { Host = "127.0.0.1", Port = sink.Port, From = "prices@tracker.example" };
        with?.Invoke(options);
        server = new MailServer(Options.Create(options), clock);
        return new EmailChannel(server, Options.Create(options), clock);
    }
}
