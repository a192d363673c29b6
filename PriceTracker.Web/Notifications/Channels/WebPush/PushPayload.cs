using System.Text.Encodings.Web;
using System.Text.Json;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>What the service worker of the page gets and shows.</summary>
internal sealed record PushPayload(string Title, string Body, string Url, string Tag, string Id)
{
    /// <summary>Leaves room in a record of 4,096 bytes for header, delimiter and tag.</summary>
    public const int MaximumBytes = 3_800;

    private const int LongestTitle = 200;
    private const int LongestBody = 1_500;

    public static byte[] Of(AlertMessage message)
    {
        var id = PlainText.OneLine(message.Id, 100);
        var payload = new PushPayload(
            PlainText.OneLine(message.Title, LongestTitle), PlainText.Lines(message.Text, LongestBody), message.Link.AbsoluteUri, id, id);
        while (true)
        {
            var bytes = payload.Bytes();
            if (bytes.Length <= MaximumBytes || payload.Body.Length == 0)
                return bytes;
            payload = payload with { Body = payload.Body.Length < 20 ? "" : PlainText.Shorten(payload.Body, payload.Body.Length * 3 / 4) };
        }
    }

    /// <summary>Escapes as little as it may: what is escaped needs six bytes.</summary>
    private byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, Plain);

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
