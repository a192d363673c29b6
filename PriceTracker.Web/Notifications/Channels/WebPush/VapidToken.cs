using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>Tells a push service which instance sends (RFC 8292): a JWT for that service alone, signed with ES256.</summary>
internal static class VapidToken
{
    /// <summary>At most 24 hours; half of it leaves room for clocks that differ.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromHours(12);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Value of the header Authorization.</summary>
    public static string Authorization(Uri endpoint, VapidKeys keys, string contact, DateTimeOffset now)
    {
        var content = Content(endpoint.GetLeftPart(UriPartial.Authority), now + Validity, contact);
        using var key = keys.Open();
        var signature = key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"vapid t={content}.{Base64Url.EncodeToString(signature)}, k={keys.PublicKey}";
    }

    /// <summary>Header and claims, as they are signed.</summary>
    public static string Content(string audience, DateTimeOffset until, string contact)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new { aud = audience, exp = until.ToUnixTimeSeconds(), sub = contact }, Plain);
        return $"{Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8)}.{Base64Url.EncodeToString(claims)}";
    }
}
