using System.Security.Cryptography;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Notifications.Channels.Book;

/// <summary>Sends a single message to a channel now, outside the deliveries: a code or a test.</summary>
public sealed class ChannelTrial(ChannelSecrets secrets, IMessageWriter writer)
{
    /// <summary>What is wrong, or null where it went.</summary>
    public async Task<string?> TestAsync(NotificationChannel channel, IChannel kind, CancellationToken cancel) =>
        kind.Missing ?? (Read(channel) is { } values ? await SendAsync(channel, kind, values, writer.Test(Id("test")), cancel) : "Its settings can no longer be read. Enter them again.");

    public async Task<string?> SendCodeAsync(NotificationChannel channel, IChannel kind, IReadOnlyDictionary<string, string> values, string code, CancellationToken cancel) =>
        kind.Missing ?? await SendAsync(channel, kind, values, writer.Code(code, Id("code")), cancel);

    /// <summary>Null where the keys that protected the settings are gone.</summary>
    public IReadOnlyDictionary<string, string>? Read(NotificationChannel channel)
    {
        try
        {
            return secrets.Read(channel.Secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static async Task<string?> SendAsync(NotificationChannel channel, IChannel kind, IReadOnlyDictionary<string, string> values, AlertMessage message, CancellationToken cancel) =>
        await kind.SendAsync(new ChannelTarget(channel.Id, channel.UserId, values), message, cancel) switch
        {
            DeliveryResult.Sent => null,
            DeliveryResult.Retry retry => retry.Error,
            DeliveryResult.Refused refused => refused.Error,
            DeliveryResult.Broken broken => broken.Error,
            var other => other.ToString(),
        };

    private static string Id(string what) => $"{what}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
}
