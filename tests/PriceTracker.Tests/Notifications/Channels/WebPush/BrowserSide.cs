using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PriceTracker.Tests.Notifications.Channels.WebPush;

/// <summary>What a browser does with a push message (RFC 8291, 3.4), written apart from the sender.</summary>
internal static class BrowserSide
{
    public static byte[] Decrypt(byte[] body, ECDiffieHellman receiver, byte[] receiverPoint, byte[] auth)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(16)) < body.Length - 86)
            throw new InvalidOperationException("More than one record.");
        var senderPoint = body[21..(21 + body[20])];
        using var sender = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = senderPoint[1..33], Y = senderPoint[33..] },
        });
        var secret = HKDF.Extract(HashAlgorithmName.SHA256, receiver.DeriveRawSecretAgreement(sender.PublicKey), auth);
        var material = HKDF.Expand(HashAlgorithmName.SHA256, secret, 32, [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. receiverPoint, .. senderPoint]);
        var random = HKDF.Extract(HashAlgorithmName.SHA256, material, body[..16]);
        var key = HKDF.Expand(HashAlgorithmName.SHA256, random, 16, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"));
        var nonce = HKDF.Expand(HashAlgorithmName.SHA256, random, 12, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));
        var sealedText = body[(21 + senderPoint.Length)..];
        var text = new byte[sealedText.Length - 16];
        using var cipher = new AesGcm(key, 16);
        cipher.Decrypt(nonce, sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length), text);
        var end = Array.FindLastIndex(text, b => b != 0);
        return text[end] == 2 ? text[..end] : throw new InvalidOperationException("Not the last record.");
    }
}
