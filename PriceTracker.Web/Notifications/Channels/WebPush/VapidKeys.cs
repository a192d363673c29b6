using System.Buffers.Text;
using System.Security.Cryptography;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>A P-256 key pair (RFC 8292).</summary>
/// <param name="PublicKey">Uncompressed point in base64url, as a browser's <c>applicationServerKey</c> takes it.</param>
/// <param name="PrivateKey">The number in base64url. A secret.</param>
public sealed record VapidKeys(string PublicKey, string PrivateKey)
{
    public static VapidKeys Generate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parameters = key.ExportParameters(includePrivateParameters: true);
        return new VapidKeys(Base64Url.EncodeToString(P256.Point(parameters.Q)), Base64Url.EncodeToString(parameters.D));
    }

    /// <exception cref="FormatException">What was stored is no key pair.</exception>
    /// <exception cref="CryptographicException">What was stored is no key pair.</exception>
    public ECDsa Open() => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = P256.Read(Base64Url.DecodeFromChars(PublicKey)),
        D = Base64Url.DecodeFromChars(PrivateKey),
    });

    public override string ToString() => $"{nameof(VapidKeys)} {PublicKey}";
}
