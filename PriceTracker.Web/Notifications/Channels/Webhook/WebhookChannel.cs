using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Webhook;

/// <summary>Posts the message as JSON to a program of the person's own. See docs/webhooks.md.</summary>
public sealed class WebhookChannel(ChannelHttp http, ChannelUrls urls, TimeProvider clock) : IChannel
{
    private const int ShortestSecret = 16;
    private const int LongestSecret = 256;

    public string Kind => "webhook";

    public string Title => "Webhook";

    public IReadOnlyList<ChannelField> Fields { get; } =
    [
        new("url", "Address") { Placeholder = "https://example.com/hook", Help = "Gets a POST with JSON for every message." },
        new("secret", "Secret") { IsSecret = true, IsRequired = false, Help = "Your program checks with it that a message is from here. Without one messages are not signed." },
    ];

    public bool NeedsCode => false;

    public ChannelCheck Check(IReadOnlyDictionary<string, string> values)
    {
        if (!urls.TryRead(values.Text("url"), mayBePlain: true, out var url, out var problem))
            return new ChannelCheck.Bad("url", problem!);
        var secret = values.Text("secret");
        if (secret.Length is > 0 and (< ShortestSecret or > LongestSecret))
            return new ChannelCheck.Bad("secret", "Enter a secret of 16 to 256 characters, or none.");
        var stored = new Dictionary<string, string> { ["url"] = url.AbsoluteUri };
        if (secret.Length > 0)
            stored["secret"] = secret;
        return new ChannelCheck.Good(stored, url.Authority);
    }

    public Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel)
    {
        if (!urls.TryRead(target.Values.Text("url"), mayBePlain: true, out var url, out var problem))
            return Task.FromResult<DeliveryResult>(new DeliveryResult.Broken(problem!));
        var body = JsonBody.Bytes(WebhookPayload.Of(message));
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var request = JsonBody.Post(url, body);
        request.Headers.Add("X-PriceTracker-Delivery", PlainText.OneLine(message.Id));
        request.Headers.Add("X-PriceTracker-Timestamp", $"{timestamp}");
        if (target.Values.Text("secret") is { Length: > 0 } secret)
            request.Headers.Add("X-PriceTracker-Signature", WebhookSignature.Of(secret, timestamp, body));
        return http.SendAsync(request, Read, cancel);
    }

    private static DeliveryResult Read(HttpAnswer answer) =>
        answer.Status == 410 ? new DeliveryResult.Broken($"{answer.Host} answered 410: it wants no more messages. Enter a new address.") : answer.Usual();
}
