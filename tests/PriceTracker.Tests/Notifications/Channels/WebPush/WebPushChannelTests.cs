using System.Text.Json;
using Microsoft.Extensions.Options;
using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Channels.WebPush;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.WebPush;

public sealed class WebPushChannelTests : IAsyncLifetime
{
    private readonly KeptKeys keys = new();
    private ChannelRig rig = null!;
    private WebPushChannel channel = null!;

    public async ValueTask InitializeAsync()
    {
        rig = await ChannelRig.StartAsync();
        channel = new WebPushChannel(rig.Http, rig.Urls, keys, Options.Create(new WebPushOptions()), rig.Clock);
        rig.Sink.Says(201);
    }

    public async ValueTask DisposeAsync() => await rig.DisposeAsync();

    [Fact]
    public async Task A_push_service_gets_what_RFC_8030_asks_for_and_can_read_none_of_it()
    {
        Assert.IsType<DeliveryResult.Sent>(await SendAsync());

        var request = rig.Sink.Only;
        Assert.Equal(("/push/abc", "86400", "normal", "aes128gcm"),
            (request.PathAndQuery, request.Headers["TTL"].ToString(), request.Headers["Urgency"].ToString(), request.Headers.ContentEncoding.ToString()));
        Assert.Matches("^[A-Za-z0-9_-]{32}$", request.Headers["Topic"].ToString());
        Assert.Matches("^vapid t=[A-Za-z0-9_.-]+, k=" + keys.Keys.PublicKey + "$", request.Headers.Authorization.ToString());
        Assert.DoesNotContain("Kettle", request.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browser_reads_title_text_and_where_a_click_leads()
    {
        await SendAsync();

        Assert.Equal(
            ("Kettle fell to € 19.99", "It was € 29.99.\nSold by Shop & Sons.", "https://tracker.example/products/5?from=mail&x=1", "42.7", "42.7"),
            (Read("title"), Read("body"), Read("url"), Read("tag"), Read("id")));
    }

    [Theory]
    [InlineData("茶")]
    [InlineData("\\")]
    [InlineData("🫖")]
    [InlineData("x")]
    public async Task A_long_message_is_shortened_to_what_push_services_take(string text)
    {
        await channel.SendAsync(Target(), ChannelRig.Message(Times(text, 3_000), Times(text, 9_000)), default);

        Assert.InRange(rig.Sink.Only.Body.Length, 1_500, 4_096);
        Assert.EndsWith("…", Read("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_try_has_the_topic_of_the_first_and_another_message_another()
    {
        var topics = new List<string>();
        rig.Sink.Answer = context =>
        {
            topics.Add(context.Request.Headers["Topic"].ToString());
            return Task.CompletedTask;
        };

        foreach (var id in new[] { "1", "1", "2" })
            await channel.SendAsync(Target(), ChannelRig.Message() with { Id = id }, default);

        Assert.Equal(topics[0], topics[1]);
        Assert.NotEqual(topics[0], topics[2]);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_subscription_that_ended_is_the_owners_to_renew(int status)
    {
        rig.Sink.Says(status, "push subscription has unsubscribed or expired.");

        Assert.StartsWith("This browser's subscription has ended", Assert.IsType<DeliveryResult.Broken>(await SendAsync()).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(413, "", typeof(DeliveryResult.Refused))]
    [InlineData(400, "", typeof(DeliveryResult.Refused))]
    [InlineData(500, "", typeof(DeliveryResult.Retry))]
    [InlineData(401, "bad clock", typeof(DeliveryResult.Retry))]
    [InlineData(403, """{"reason":"BadJwtToken"}""", typeof(DeliveryResult.Retry))]
    [InlineData(403, """{"reason":"VapidPkHashMismatch"}""", typeof(DeliveryResult.Broken))]
    [InlineData(403, "the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions.", typeof(DeliveryResult.Broken))]
    public async Task An_answer_means_what_can_be_done(int status, string said, Type expected)
    {
        rig.Sink.Says(status, said);

        Assert.IsType(expected, await SendAsync());
    }

    [Fact]
    public async Task A_busy_push_service_says_when_to_come_back()
    {
        rig.Sink.Says(429, "", ("Retry-After", "30"));

        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<DeliveryResult.Retry>(await SendAsync()).After);
    }

    [Theory]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc")]
    [InlineData("https://10.0.0.1/push")]
    [InlineData("https://localhost/push")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void An_endpoint_that_is_no_public_TLS_address_is_refused(string endpoint) =>
        Assert.Equal("endpoint", ChannelRig.Rejected(channel, ("endpoint", endpoint), ("p256dh", RfcExamples.ReceiverPublic), ("auth", RfcExamples.Auth)).Field);

    [Fact]
    public void The_label_shows_the_browser_and_nothing_of_the_endpoint() => Assert.Equal(
        "Browser (Chrome)",
        ChannelRig.Accepted(channel, ("endpoint", "https://fcm.googleapis.com/fcm/send/secret"), ("p256dh", RfcExamples.ReceiverPublic), ("auth", RfcExamples.Auth)).Label);

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private string Read(string member)
    {
        using var receiver = RfcExamples.Key(RfcExamples.ReceiverPublic, RfcExamples.ReceiverPrivate);
        var text = BrowserSide.Decrypt(rig.Sink.Only.Body, receiver, RfcExamples.Bytes(RfcExamples.ReceiverPublic), RfcExamples.Bytes(RfcExamples.Auth));
        return JsonDocument.Parse(text).RootElement.GetProperty(member).GetString()!;
    }

    private Task<DeliveryResult> SendAsync() => channel.SendAsync(Target(), ChannelRig.Message(), default);

    private ChannelTarget Target() =>
        ChannelRig.Target(("endpoint", rig.Sink.At("/push/abc").AbsoluteUri), ("p256dh", RfcExamples.ReceiverPublic), ("auth", RfcExamples.Auth));
}
