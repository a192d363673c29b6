using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>The content coding aes128gcm (RFC 8188), in one record: push services take no more.</summary>
internal static class Aes128Gcm
{
    public const int SaltLength = 16;
    private const int TagLength = 16;
    private const byte LastRecord = 2;

    /// <summary>Header, then the encrypted text.</summary>
    /// <param name="keyMaterial">What both sides know.</param>
    /// <param name="salt">Of 16 bytes, never used twice with this material.</param>
    /// <param name="keyId">Tells the other side which material.</param>
    /// <param name="recordSize">At least the text, its delimiter and its tag.</param>
    /// <param name="text">Is padded with nothing but the delimiter.</param>
    public static byte[] Encrypt(ReadOnlySpan<byte> keyMaterial, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> keyId, uint recordSize, ReadOnlySpan<byte> text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length + 1L + TagLength, recordSize);
        Span<byte> key = stackalloc byte[16];
        Span<byte> nonce = stackalloc byte[12];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keyMaterial, key, salt, "Content-Encoding: aes128gcm\0"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keyMaterial, nonce, salt, "Content-Encoding: nonce\0"u8);

        var headerLength = SaltLength + sizeof(uint) + 1 + keyId.Length;
        var coded = new byte[headerLength + text.Length + 1 + TagLength];
        salt.CopyTo(coded);
        BinaryPrimitives.WriteUInt32BigEndian(coded.AsSpan(SaltLength), recordSize);
        coded[SaltLength + sizeof(uint)] = (byte)keyId.Length;
        keyId.CopyTo(coded.AsSpan(SaltLength + sizeof(uint) + 1));

        byte[] plain = [.. text, LastRecord];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, coded.AsSpan(headerLength, plain.Length), coded.AsSpan(headerLength + plain.Length));
        return coded;
    }
}
