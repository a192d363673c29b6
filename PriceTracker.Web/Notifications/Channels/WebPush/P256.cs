using System.Security.Cryptography;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>Points of the curve as Web Push writes them: uncompressed, 65 bytes (SEC 1, 2.3.3).</summary>
internal static class P256
{
    public const int PointLength = 65;
    private const int CoordinateLength = 32;
    private const byte Uncompressed = 4;

    public static byte[] Point(ECPoint point) => [Uncompressed, .. point.X!, .. point.Y!];

    /// <exception cref="CryptographicException">These bytes are no uncompressed point.</exception>
    public static ECPoint Read(ReadOnlySpan<byte> point) =>
        point.Length == PointLength && point[0] == Uncompressed
            ? new ECPoint { X = point.Slice(1, CoordinateLength).ToArray(), Y = point[(1 + CoordinateLength)..].ToArray() }
            : throw new CryptographicException("This is no uncompressed P-256 point.");

    /// <summary>Another party's key.</summary>
    /// <exception cref="CryptographicException">The point is not on the curve.</exception>
    public static ECDiffieHellman Import(ReadOnlySpan<byte> point) =>
        ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Read(point) });
}
