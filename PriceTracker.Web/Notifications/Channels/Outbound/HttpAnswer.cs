using System.Text.Json;

namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>What the other side said.</summary>
/// <param name="Host">For messages; paths and queries may hold secrets.</param>
/// <param name="Body">At most the first 64 KB.</param>
/// <param name="RetryAfter">Of its header.</param>
internal sealed record HttpAnswer(string Host, int Status, string Body, TimeSpan? RetryAfter)
{
    /// <summary>For a person: one line, shortened.</summary>
    public string Text => $"{Host} answered {Status}" + (PlainText.OneLine(Body) is { Length: > 0 } said ? $": {said}" : ".");

    /// <summary>Null where it is no JSON object.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What a status means where the protocol says nothing else.</summary>
    public DeliveryResult Usual() => Status switch
    {
        >= 200 and < 300 => new DeliveryResult.Sent($"{Status}"),
        408 or 425 or 429 or >= 500 => new DeliveryResult.Retry(Text, RetryAfter),
        _ => new DeliveryResult.Refused(Text),
    };
}
