using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Discord;

/// <summary>Writes through a webhook of a Discord channel. Its address is its password.</summary>
public sealed partial class DiscordChannel(ChannelHttp http, ChannelUrls urls) : IChannel
{
    private const string WhatToEnter = "Enter the address of a Discord webhook: it starts with https://discord.com/api/webhooks/.";
    private static readonly string[] Hosts = ["discord.com", "discordapp.com", "canary.discord.com", "ptb.discord.com"];

    public string Kind => "discord";

    public string Title => "Discord";

    public IReadOnlyList<ChannelField> Fields { get; } =
    [
        new("webhookUrl", "Webhook address")
        {
            IsSecret = true,
            Placeholder = "https://discord.com/api/webhooks/…",
            Help = "In Discord: the channel's settings, Integrations, Webhooks, New webhook, Copy webhook URL.",
        },
    ];

    public bool NeedsCode => false;

    public ChannelCheck Check(IReadOnlyDictionary<string, string> values)
    {
        if (!TryRead(values, out var url, out var problem))
            return new ChannelCheck.Bad("webhookUrl", problem!);
        // The number names the webhook; the token after it is the password.
        var number = Webhook().Match(url.AbsolutePath).Groups["number"].Value;
        return new ChannelCheck.Good(new Dictionary<string, string> { ["webhookUrl"] = url.AbsoluteUri }, $"Webhook …{number[^4..]}");
    }

    public Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel)
    {
        if (!TryRead(target.Values, out var url, out var problem))
            return Task.FromResult<DeliveryResult>(new DeliveryResult.Broken(problem!));
        // Else Discord answers before it has taken the message.
        var waiting = new UriBuilder(url) { Query = url.Query.Length > 1 ? url.Query + "&wait=true" : "wait=true" }.Uri;
        return http.SendAsync(JsonBody.Post(waiting, DiscordMessage.Of(message)), DiscordAnswers.Read, cancel);
    }

    private bool TryRead(IReadOnlyDictionary<string, string> values, [NotNullWhen(true)] out Uri? url, out string? problem)
    {
        if (!urls.TryRead(values.Text("webhookUrl"), mayBePlain: false, out url, out problem))
            return false;
        var isDiscord = (Hosts.Contains(url.Host) && url.IsDefaultPort) || urls.IsAllowed(url);
        if (isDiscord && Webhook().IsMatch(url.AbsolutePath) && Thread().IsMatch(url.Query) && url.Fragment.Length == 0)
            return true;
        (url, problem) = (null, WhatToEnter);
        return false;
    }

    [GeneratedRegex(@"^/api(/v[0-9]{1,2})?/webhooks/(?<number>[0-9]{5,25})/[A-Za-z0-9_-]{10,200}\z")]
    private static partial Regex Webhook();

    [GeneratedRegex(@"^(\?thread_id=[0-9]{5,25})?\z")]
    private static partial Regex Thread();
}
