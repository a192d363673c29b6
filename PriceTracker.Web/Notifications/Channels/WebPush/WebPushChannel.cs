using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>Shows a notification in a browser that subscribed, even where none of our pages is open (RFC 8030).</summary>
public sealed class WebPushChannel(ChannelHttp http, ChannelUrls urls, IVapidKeys vapid, IOptions<WebPushOptions> options, TimeProvider clock) : IChannel
{
    private const int TopicLength = 32;
    private const string Again = "This browser's subscription is not usable. Switch notifications on again in this browser.";

    public string Kind => "web_push";

    public string Title => "Browser";

    public IReadOnlyList<ChannelField> Fields { get; } = [];

    public bool NeedsCode => false;

    public ChannelCheck Check(IReadOnlyDictionary<string, string> values)
    {
        if (!urls.TryRead(values.Text("endpoint"), mayBePlain: false, out var endpoint, out _))
            return new ChannelCheck.Bad("endpoint", Again);
        if (!PushSubscription.TryRead(values.Text("p256dh"), values.Text("auth"), out _))
            return new ChannelCheck.Bad("p256dh", Again);
        var stored = new Dictionary<string, string> { ["endpoint"] = endpoint.AbsoluteUri, ["p256dh"] = values.Text("p256dh"), ["auth"] = values.Text("auth") };
        return new ChannelCheck.Good(stored, PushServices.Label(endpoint.Host));
    }

    public async Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel)
    {
        if (!urls.TryRead(target.Values.Text("endpoint"), mayBePlain: false, out var endpoint, out _)
            || !PushSubscription.TryRead(target.Values.Text("p256dh"), target.Values.Text("auth"), out var subscription))
            return new DeliveryResult.Broken(Again);
        var keys = await vapid.GetAsync(cancel);
        var content = new ByteArrayContent(PushEncryption.Encrypt(subscription, PushPayload.Of(message)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentEncoding.Add("aes128gcm");
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", VapidToken.Authorization(endpoint, keys, options.Value.Contact, clock.GetUtcNow()));
        request.Headers.Add("TTL", "86400");
        request.Headers.Add("Urgency", "normal");
        request.Headers.Add("Topic", Topic(message.Id));
        return await http.SendAsync(request, PushServices.Read, cancel);
    }

    /// <summary>A try repeated while the browser is away takes the place of the first.</summary>
    private static string Topic(string id) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..TopicLength];
}
