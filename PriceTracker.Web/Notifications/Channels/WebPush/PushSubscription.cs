using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>The keys that a browser made for itself alone.</summary>
/// <param name="PublicKey">A point on P-256, 65 bytes.</param>
/// <param name="Secret">16 bytes that the push service does not know.</param>
internal sealed record PushSubscription(ReadOnlyMemory<byte> PublicKey, ReadOnlyMemory<byte> Secret)
{
    private const int SecretLength = 16;
    private const int LongestText = 128;

    public static bool TryRead(string p256dh, string auth, [NotNullWhen(true)] out PushSubscription? subscription)
    {
        subscription = null;
        if (Bytes(p256dh) is not { } point || Bytes(auth) is not { Length: SecretLength } secret)
            return false;
        try
        {
            using var _ = P256.Import(point);
        }
        catch (CryptographicException)
        {
            return false;
        }
        subscription = new PushSubscription(point, secret);
        return true;
    }

    private static byte[]? Bytes(string text)
    {
        if (text.Length > LongestText || !Base64Url.IsValid(text))
            return null;
        return Base64Url.DecodeFromChars(text);
    }
}
