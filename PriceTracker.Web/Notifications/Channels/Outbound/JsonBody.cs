using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>What channels post. Serializing escapes whatever a scraped title holds; absent values are left out.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static byte[] Bytes<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, Plain);

    public static HttpRequestMessage Post<T>(Uri url, T body) => Post(url, Bytes(body));

    public static HttpRequestMessage Post(Uri url, byte[] body) => new(HttpMethod.Post, url)
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
    };
}
