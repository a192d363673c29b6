using System.Security.Cryptography;
using System.Text;
using PriceTracker.Web.Notifications.Channels.Outbound;
using PriceTracker.Web.Notifications.Channels.Webhook;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.Webhook;

public sealed class WebhookChannelTests : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef-secret";
    private ChannelRig rig = null!;
    private WebhookChannel channel = null!;

    public async ValueTask InitializeAsync()
    {
        rig = await ChannelRig.StartAsync();
        channel = new WebhookChannel(rig.Http, rig.Urls, rig.Clock);
    }

    public async ValueTask DisposeAsync() => await rig.DisposeAsync();

    [Fact]
    public async Task A_receiver_gets_the_message_as_documented()
    {
        Assert.IsType<DeliveryResult.Sent>(await SendAsync());

        var request = rig.Sink.Only;
        Assert.Equal(("POST", "/hook?key=1", "application/json; charset=utf-8", "42.7"),
            (request.Method, request.PathAndQuery, request.Headers.ContentType.ToString(), request.Headers["X-PriceTracker-Delivery"].ToString()));
        Assert.Equal((1, "42.7", "alert", "Kettle fell to € 19.99", "https://tracker.example/products/5?from=mail&x=1", 0), (
            request.Json.GetProperty("version").GetInt32(), request.Json.GetProperty("id").GetString(), request.Json.GetProperty("kind").GetString(),
            request.Json.GetProperty("title").GetString(), request.Json.GetProperty("link").GetString(), request.Json.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task The_signature_covers_the_time_and_every_byte()
    {
        await SendAsync();

        var timestamp = rig.Clock.GetUtcNow().ToUnixTimeSeconds();
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{timestamp}."), .. rig.Sink.Only.Body];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed);
        Assert.Equal($"{timestamp}", rig.Sink.Only.Headers["X-PriceTracker-Timestamp"].ToString());
        Assert.Equal("sha256=" + Convert.ToHexStringLower(expected), rig.Sink.Only.Headers["X-PriceTracker-Signature"].ToString());
    }

    [Fact]
    public async Task Without_a_secret_nothing_pretends_to_be_signed()
    {
        await channel.SendAsync(ChannelRig.Target(("url", rig.Sink.At("/").AbsoluteUri)), ChannelRig.Message(), default);

        Assert.False(rig.Sink.Only.Headers.ContainsKey("X-PriceTracker-Signature"));
    }

    [Fact]
    public async Task A_title_with_line_breaks_and_markup_stays_a_value()
    {
        const string title = "Kettle\r\nX-Evil: 1</script>\"}";

        await channel.SendAsync(Target(), ChannelRig.Message(title) with { Id = "a\r\nX-Evil: 1" }, default);

        Assert.False(rig.Sink.Only.Headers.ContainsKey("X-Evil"));
        Assert.Equal(title, rig.Sink.Only.Json.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData(200, typeof(DeliveryResult.Sent))]
    [InlineData(204, typeof(DeliveryResult.Sent))]
    [InlineData(308, typeof(DeliveryResult.Broken))]
    [InlineData(400, typeof(DeliveryResult.Refused))]
    [InlineData(404, typeof(DeliveryResult.Refused))]
    [InlineData(408, typeof(DeliveryResult.Retry))]
    [InlineData(410, typeof(DeliveryResult.Broken))]
    [InlineData(425, typeof(DeliveryResult.Retry))]
    [InlineData(429, typeof(DeliveryResult.Retry))]
    [InlineData(500, typeof(DeliveryResult.Retry))]
    [InlineData(503, typeof(DeliveryResult.Retry))]
    public async Task A_status_means_what_the_documentation_says(int status, Type expected)
    {
        rig.Sink.Says(status);

        Assert.IsType(expected, await SendAsync());
    }

    [Fact]
    public async Task A_busy_receiver_says_when_to_come_back()
    {
        rig.Sink.Says(503, "later", ("Retry-After", "90"));

        Assert.Equal(new DeliveryResult.Retry("127.0.0.1 answered 503: later", TimeSpan.FromSeconds(90)), await SendAsync());
    }

    [Fact]
    public async Task A_slow_receiver_costs_ten_seconds()
    {
        var asked = new TaskCompletionSource();
        rig.Sink.Answer = async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        var sending = SendAsync();
        await asked.Task;
        rig.Clock.Advance(ChannelHttp.TimeLimit);

        Assert.IsType<DeliveryResult.Retry>(await sending);
    }

    [Theory]
    [InlineData("http://10.0.0.1/hook")]
    [InlineData("http://user:pass@example.com/")]
    public async Task An_address_that_was_stored_before_it_was_forbidden_is_not_called(string url)
    {
        Assert.Equal("url", ChannelRig.Rejected(channel, ("url", url)).Field);
        Assert.IsType<DeliveryResult.Broken>(await channel.SendAsync(ChannelRig.Target(("url", url)), ChannelRig.Message(), default));
    }

    [Fact]
    public void The_label_shows_the_host_alone() =>
        Assert.Equal("example.com:8443", ChannelRig.Accepted(channel, ("url", "https://example.com:8443/hook?key=secret"), ("secret", Secret)).Label);

    [Fact]
    public void A_short_secret_is_no_secret() => Assert.Equal("secret", ChannelRig.Rejected(channel, ("url", "https://example.com/"), ("secret", "short")).Field);

    [Fact]
    public void A_new_secret_is_accepted() => ChannelRig.Accepted(channel, ("url", "https://example.com/"), ("secret", WebhookSignature.NewSecret()));

    private Task<DeliveryResult> SendAsync() => channel.SendAsync(Target(), ChannelRig.Message(), default);

    private PriceTracker.Web.Notifications.Channels.ChannelTarget Target() => ChannelRig.Target(("url", rig.Sink.At("/hook?key=1").AbsoluteUri), ("secret", Secret));
}
