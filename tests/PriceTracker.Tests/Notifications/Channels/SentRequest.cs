using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PriceTracker.Tests.Notifications.Channels;

/// <summary>A request as it arrived.</summary>
public sealed record SentRequest(string Method, string PathAndQuery, IHeaderDictionary Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
