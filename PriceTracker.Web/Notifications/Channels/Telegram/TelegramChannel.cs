using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Telegram;

/// <summary>Writes through a bot of the person's own. The address of a request holds the bot's token, so nothing that is told holds an address.</summary>
public sealed partial class TelegramChannel(ChannelHttp http, IOptions<TelegramOptions> options) : IChannel
{
    private readonly string api = options.Value.TelegramApi.TrimEnd('/');

    public string Kind => "telegram";

    public string Title => "Telegram";

    public IReadOnlyList<ChannelField> Fields { get; } =
    [
        new("botToken", "Bot token") { IsSecret = true, Help = "Write /newbot to @BotFather; it answers with a token." },
        new("chatId", "Chat") { Placeholder = "123456789", Help = "Write to your bot first. The number of your chat is told by @userinfobot; a public channel has a name like @prices." },
    ];

    public bool NeedsCode => false;

    public ChannelCheck Check(IReadOnlyDictionary<string, string> values)
    {
        if (!Token().IsMatch(values.Text("botToken")))
            return new ChannelCheck.Bad("botToken", "This is no bot token. Copy it whole from @BotFather: digits, a colon, and about 35 more characters.");
        if (!Chat().IsMatch(values.Text("chatId")))
            return new ChannelCheck.Bad("chatId", "Enter the number of the chat, or the name of a public channel with its @.");
        return new ChannelCheck.Good(
            new Dictionary<string, string> { ["botToken"] = values.Text("botToken"), ["chatId"] = values.Text("chatId") },
            $"Chat {values.Text("chatId")}");
    }

    public Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel)
    {
        var token = target.Values.Text("botToken");
        if (!Token().IsMatch(token))
            return Task.FromResult<DeliveryResult>(new DeliveryResult.Broken("The bot token is damaged. Enter it again."));
        var request = JsonBody.Post(new Uri($"{api}/bot{token}/sendMessage"), TelegramMessage.Of(target.Values.Text("chatId"), message));
        return http.SendAsync(request, answer => TelegramAnswers.Read(answer, token), cancel);
    }

    [GeneratedRegex(@"^[0-9]{3,20}:[A-Za-z0-9_-]{20,100}\z")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(-?[0-9]{1,20}|@[A-Za-z][A-Za-z0-9_]{3,31})\z")]
    private static partial Regex Chat();
}
