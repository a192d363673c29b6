using PriceTracker.Web.Notifications.Channels.Discord;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.Discord;

public sealed class DiscordChannelTests : IAsyncLifetime
{
    private const string Path = "/api/webhooks/123456789012345678/abcdefghijklmnop_QRSTUV-WXYZ";
    private ChannelRig rig = null!;
    private DiscordChannel channel = null!;

    public async ValueTask InitializeAsync()
    {
        rig = await ChannelRig.StartAsync();
        channel = new DiscordChannel(rig.Http, rig.Urls);
    }

    public async ValueTask DisposeAsync() => await rig.DisposeAsync();

    [Fact]
    public async Task A_message_is_an_embed_that_mentions_nobody()
    {
        Assert.IsType<DeliveryResult.Sent>(await SendAsync());

        var json = rig.Sink.Only.Json;
        Assert.Equal($"{Path}?wait=true", rig.Sink.Only.PathAndQuery);
        Assert.Equal("""{"parse":[]}""", json.GetProperty("allowed_mentions").GetRawText());
        Assert.Equal(
            "It was € 29.99.\nSold by Shop & Sons.\n\n[Open](<https://tracker.example/products/5?from=mail&x=1>) · [Mute](<https://tracker.example/act/abc>)",
            Assert.Single(json.GetProperty("embeds").EnumerateArray()).GetProperty("description").GetString());
    }

    [Fact]
    public async Task Mentions_and_markdown_in_a_title_are_shown_and_not_obeyed()
    {
        await SendAsync("@everyone <@123> **[Win](https://evil.example)** ||x||");

        Assert.Equal(
            """\@everyone \<\@123\> \*\*\[Win\]\(https\://evil.example\)\*\* \|\|x\|\|""",
            Assert.Single(rig.Sink.Only.Json.GetProperty("embeds").EnumerateArray()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_title_of_marks_alone_stays_within_what_Discord_takes()
    {
        await channel.SendAsync(Target(), ChannelRig.Message(new string('*', 400), new string('_', 5_000)), default);

        var embed = Assert.Single(rig.Sink.Only.Json.GetProperty("embeds").EnumerateArray());
        Assert.InRange(embed.GetProperty("title").GetString()!.Length, 200, 256);
        Assert.InRange(embed.GetProperty("description").GetString()!.Length, 2_000, 4_096);
    }

    [Fact]
    public async Task A_limit_is_waited_out_as_long_as_Discord_asks()
    {
        rig.Sink.Says(429, """{"message":"You are being rate limited.","retry_after":1.5,"global":false}""");

        Assert.Equal(TimeSpan.FromSeconds(1.5), Assert.IsType<DeliveryResult.Retry>(await SendAsync()).After);
    }

    [Theory]
    [InlineData(204, typeof(DeliveryResult.Sent))]
    [InlineData(400, typeof(DeliveryResult.Refused))]
    [InlineData(401, typeof(DeliveryResult.Broken))]
    [InlineData(404, typeof(DeliveryResult.Broken))]
    [InlineData(500, typeof(DeliveryResult.Retry))]
    public async Task A_status_means_what_can_be_done(int status, Type expected)
    {
        rig.Sink.Says(status);

        var result = await SendAsync();

        Assert.IsType(expected, result);
        Assert.DoesNotContain("abcdefghijklmnop", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://discord.com" + Path)]
    [InlineData("https://discordapp.com" + Path)]
    [InlineData("https://discord.com" + Path + "?thread_id=123456789")]
    public void An_address_of_Discord_is_shown_by_its_number_alone(string url) =>
        Assert.Equal("Webhook …5678", ChannelRig.Accepted(channel, ("webhookUrl", url)).Label);

    [Theory]
    [InlineData("https://discord.com.evil.example" + Path)]
    [InlineData("https://evil.example" + Path)]
    [InlineData("http://discord.com" + Path)]
    [InlineData("https://discord.com:444" + Path)]
    [InlineData("https://discord.com/api/users/@me")]
    [InlineData("https://discord.com/api/webhooks/123456789012345678/../../users/x")]
    [InlineData("https://discord.com" + Path + "?wait=false&x=1")]
    [InlineData("")]
    public void Anything_else_is_refused(string url) => Assert.Equal("webhookUrl", ChannelRig.Rejected(channel, ("webhookUrl", url)).Field);

    private Task<DeliveryResult> SendAsync(string title = "Kettle fell") => channel.SendAsync(Target(), ChannelRig.Message(title), default);

    private PriceTracker.Web.Notifications.Channels.ChannelTarget Target() => ChannelRig.Target(("webhookUrl", rig.Sink.At(Path).AbsoluteUri));
}
