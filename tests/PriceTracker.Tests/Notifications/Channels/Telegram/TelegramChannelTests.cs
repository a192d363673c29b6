using Microsoft.Extensions.Options;
using PriceTracker.Web.Notifications.Channels.Telegram;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.Telegram;

public sealed class TelegramChannelTests : IAsyncLifetime
{
    private const string Token = "123456789:AAabcdefghijklmnopqrstuvwxyz-_012345";
    private ChannelRig rig = null!;
    private TelegramChannel channel = null!;

    public async ValueTask InitializeAsync()
    {
        rig = await ChannelRig.StartAsync();
        channel = new TelegramChannel(rig.Http, Options.Create(new TelegramOptions { TelegramApi = rig.Sink.Address.AbsoluteUri }));
        rig.Sink.Says(200, """{"ok":true,"result":{"message_id":1}}""");
    }

    public async ValueTask DisposeAsync() => await rig.DisposeAsync();

    [Fact]
    public async Task The_bot_writes_to_the_chat_without_a_preview()
    {
        Assert.IsType<DeliveryResult.Sent>(await SendAsync());

        var json = rig.Sink.Only.Json;
        Assert.Equal($"/bot{Token}/sendMessage", rig.Sink.Only.PathAndQuery);
        Assert.Equal(("-100200", "HTML", true),
            (json.GetProperty("chat_id").GetString(), json.GetProperty("parse_mode").GetString(), json.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean()));
        Assert.Equal(
            """
            <b>Kettle fell to € 19.99</b>
            It was € 29.99.
            Sold by Shop &amp; Sons.

            <a href="https://tracker.example/products/5?from=mail&amp;x=1">Open</a> · <a href="https://tracker.example/act/abc">Mute</a>
            """.ReplaceLineEndings("\n"),
            json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Markup_in_a_title_is_shown_and_not_obeyed()
    {
        await SendAsync("</b><a href=\"https://evil.example\">Win</a>\n&amp;");

        Assert.StartsWith("<b>&lt;/b&gt;&lt;a href=&quot;https://evil.example&quot;&gt;Win&lt;/a&gt; &amp;amp;</b>\n", rig.Sink.Only.Json.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_is_waited_out_as_long_as_Telegram_asks()
    {
        rig.Sink.Says(429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 17","parameters":{"retry_after":17}}""");

        Assert.Equal(TimeSpan.FromSeconds(17), Assert.IsType<DeliveryResult.Retry>(await SendAsync()).After);
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task A_refused_token_is_the_owners_to_replace(int status, string said)
    {
        rig.Sink.Says(status, $$"""{"ok":false,"error_code":{{status}},"description":"{{said}}"}""");

        Assert.Equal(new DeliveryResult.Broken($"Telegram refused the bot token ({status}). Enter a new token."), await SendAsync());
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", typeof(DeliveryResult.Broken))]
    [InlineData(400, "Bad Request: chat not found", typeof(DeliveryResult.Broken))]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", typeof(DeliveryResult.Broken))]
    [InlineData(400, "Bad Request: message is too long", typeof(DeliveryResult.Refused))]
    [InlineData(502, "Bad Gateway", typeof(DeliveryResult.Retry))]
    public async Task An_answer_means_what_can_be_done(int status, string said, Type expected)
    {
        rig.Sink.Says(status, $$"""{"ok":false,"error_code":{{status}},"description":"{{said}}"}""");

        Assert.IsType(expected, await SendAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task An_answer_that_repeats_the_token_does_not_leak_it(int status)
    {
        rig.Sink.Says(status, $"/bot{Token}/sendMessage {{");

        Assert.DoesNotContain(Token, (await SendAsync()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_answers_the_error_does_not_hold_the_token()
    {
        await rig.Sink.DisposeAsync();

        Assert.DoesNotContain("bot", Assert.IsType<DeliveryResult.Retry>(await SendAsync()).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("123:short", "1", "botToken")]
    [InlineData("123456789:AAabcdefghijklmnopqrstuvwxyz/../../x", "1", "botToken")]
    [InlineData(Token + "\n", "", "chatId")]
    [InlineData(Token, "me", "chatId")]
    [InlineData(Token, "1 2", "chatId")]
    public void What_cannot_work_is_refused_at_its_field(string token, string chat, string field) =>
        Assert.Equal(field, ChannelRig.Rejected(channel, ("botToken", token), ("chatId", chat)).Field);

    [Fact]
    public void The_label_shows_the_chat_alone() => Assert.Equal("Chat @prices", ChannelRig.Accepted(channel, ("botToken", Token), ("chatId", "@prices")).Label);

    private Task<DeliveryResult> SendAsync(string title = "Kettle fell to € 19.99") =>
        channel.SendAsync(ChannelRig.Target(("botToken", Token), ("chatId", "-100200")), ChannelRig.Message(title), default);
}
