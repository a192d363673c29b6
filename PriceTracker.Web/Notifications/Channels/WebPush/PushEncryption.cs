using System.Security.Cryptography;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>Encrypts for one browser, so that the push service between reads nothing (RFC 8291).</summary>
internal static class PushEncryption
{
    /// <summary>What push services take at least (RFC 8030, 7.2), header and tag included.</summary>
    private const uint RecordSize = 4_096;

    /// <summary>With a key and a salt of its own for this one message.</summary>
    public static byte[] Encrypt(PushSubscription to, ReadOnlySpan<byte> text)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(to, text, sender, RandomNumberGenerator.GetBytes(Aes128Gcm.SaltLength));
    }

    public static byte[] Encrypt(PushSubscription to, ReadOnlySpan<byte> text, ECDiffieHellman sender, ReadOnlySpan<byte> salt)
    {
        var receiverPoint = to.PublicKey.Span;
        var senderPoint = P256.Point(sender.ExportParameters(includePrivateParameters: false).Q);
        using var receiver = P256.Import(receiverPoint);
        using var receiverKey = receiver.PublicKey;
        var shared = sender.DeriveRawSecretAgreement(receiverKey);
        byte[] info = [.. "WebPush: info\0"u8, .. receiverPoint, .. senderPoint];
        var material = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, material, to.Secret.Span, info);
        return Aes128Gcm.Encrypt(material, salt, senderPoint, RecordSize, text);
    }
}
