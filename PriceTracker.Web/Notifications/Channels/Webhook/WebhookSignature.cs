using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PriceTracker.Web.Notifications.Channels.Webhook;

/// <summary>Proves to a receiver who sent a body, and when: the time is signed too, so that an old message cannot be played again.</summary>
public static class WebhookSignature
{
    public static string Of(string secret, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes($"{timestamp}."));
        hash.AppendData(body);
        return "sha256=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>For a screen that offers one.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
