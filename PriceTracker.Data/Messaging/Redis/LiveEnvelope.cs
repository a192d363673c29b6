using System.Globalization;
using System.Text.Json;
using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging.Redis;

/// <summary>A live message between processes: who sent it, when, in which trace; then the message as JSON, each on a line.</summary>
internal sealed record LiveEnvelope(Guid Origin, DateTimeOffset SentAt, string? TraceParent, LiveMessage Message)
{
    public string Write() => string.Create(
        CultureInfo.InvariantCulture, $"{Origin:N}\n{SentAt.ToUnixTimeMilliseconds()}\n{TraceParent}\n{JsonSerializer.Serialize(Message, JsonSerializerOptions.Web)}");

    /// <summary>Null for what a newer version sends and this one does not know.</summary>
    public static LiveEnvelope? Read(string text)
    {
        var lines = text.Split('\n', 4);
        if (lines.Length < 4
            || !Guid.TryParseExact(lines[0], "N", out var origin)
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sentAt))
            return null;
        try
        {
            return JsonSerializer.Deserialize<LiveMessage>(lines[3], JsonSerializerOptions.Web) is { } message
                ? new LiveEnvelope(origin, DateTimeOffset.FromUnixTimeMilliseconds(sentAt), lines[2].Length == 0 ? null : lines[2], message)
                : null;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
