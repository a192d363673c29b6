using System.Text;
using PriceTracker.Web.Notifications.Channels.Ntfy;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.Ntfy;

public sealed class NtfyChannelTests : IAsyncLifetime
{
    private ChannelRig rig = null!;
    private NtfyChannel channel = null!;

    public async ValueTask InitializeAsync()
    {
        rig = await ChannelRig.StartAsync();
        channel = new NtfyChannel(rig.Http, rig.Urls);
        rig.Sink.Says(200, """{"id":"sPs71M8A2T","time":1643935928,"event":"message","topic":"prices"}""");
    }

    public async ValueTask DisposeAsync() => await rig.DisposeAsync();

    [Fact]
    public async Task A_message_is_published_to_the_root_of_the_server()
    {
        Assert.IsType<DeliveryResult.Sent>(await SendAsync());

        var json = rig.Sink.Only.Json;
        Assert.Equal(("/", "Bearer tk_abc"), (rig.Sink.Only.PathAndQuery, rig.Sink.Only.Headers.Authorization.ToString()));
        Assert.Equal(("prices", "Kettle fell to € 19.99", "https://tracker.example/products/5?from=mail&x=1"),
            (json.GetProperty("topic").GetString(), json.GetProperty("title").GetString(), json.GetProperty("click").GetString()));
        Assert.Equal("""[{"action":"view","label":"Mute","url":"https://tracker.example/act/abc"}]""", json.GetProperty("actions").GetRawText());
    }

    [Fact]
    public async Task A_title_cannot_break_out_into_headers_or_another_topic()
    {
        await SendAsync("Kettle\r\nTopic: other\",\"topic\":\"other");

        Assert.False(rig.Sink.Only.Headers.ContainsKey("Topic"));
        Assert.Equal("prices", rig.Sink.Only.Json.GetProperty("topic").GetString());
        Assert.Equal("Kettle Topic: other\",\"topic\":\"other", rig.Sink.Only.Json.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_long_message_stays_a_message_and_no_attachment()
    {
        await channel.SendAsync(Target(), ChannelRig.Message("Tea", string.Concat(Enumerable.Repeat("茶", 3_000))), default);

        Assert.InRange(Encoding.UTF8.GetByteCount(rig.Sink.Only.Json.GetProperty("message").GetString()!), 3_000, 3_800);
    }

    [Theory]
    [InlineData(200, typeof(DeliveryResult.Broken))]
    [InlineData(401, typeof(DeliveryResult.Broken))]
    [InlineData(403, typeof(DeliveryResult.Broken))]
    [InlineData(404, typeof(DeliveryResult.Broken))]
    [InlineData(301, typeof(DeliveryResult.Broken))]
    [InlineData(413, typeof(DeliveryResult.Refused))]
    [InlineData(429, typeof(DeliveryResult.Retry))]
    [InlineData(507, typeof(DeliveryResult.Retry))]
    public async Task A_status_means_what_can_be_done(int status, Type expected)
    {
        rig.Sink.Says(status);

        Assert.IsType(expected, await SendAsync());
    }

    [Fact]
    public void Without_a_server_it_is_ntfy_sh() =>
        Assert.Equal(("https://ntfy.sh/", "ntfy.sh/prices"),
            (ChannelRig.Accepted(channel, ("topic", "prices")).Values["server"], ChannelRig.Accepted(channel, ("server", ""), ("topic", "prices")).Label));

    [Theory]
    [InlineData("https://ntfy.sh", "a/b", "", "topic")]
    [InlineData("https://ntfy.sh", "", "", "topic")]
    [InlineData("https://ntfy.sh", "a\nb", "", "topic")]
    [InlineData("https://ntfy.sh", "prices", "tk_a\r\nX-Evil: 1", "token")]
    [InlineData("https://ntfy.sh/?topic=x", "prices", "", "server")]
    [InlineData("http://10.0.0.2", "prices", "", "server")]
    public void What_cannot_work_is_refused_at_its_field(string server, string topic, string token, string field) =>
        Assert.Equal(field, ChannelRig.Rejected(channel, ("server", server), ("topic", topic), ("token", token)).Field);

    private Task<DeliveryResult> SendAsync(string title = "Kettle fell to € 19.99") => channel.SendAsync(Target(), ChannelRig.Message(title), default);

    private PriceTracker.Web.Notifications.Channels.ChannelTarget Target() =>
        ChannelRig.Target(("server", rig.Sink.Address.AbsoluteUri), ("topic", "prices"), ("token", "tk_abc"));
}
