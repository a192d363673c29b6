using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PriceTracker.Web.Notifications.Links;

/// <summary>
/// Makes and reads the tokens of links that act without sign-in: encrypted and signed, good for 90 days. The hour stands in the token itself,
/// because the framework's time-limited protector knows no clock but the machine's.
/// </summary>
public sealed class AlertLinks(IDataProtectionProvider protection, PublicAddress address, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);
    private const int LongestToken = 600;
    private const byte Form = 1;
    private const int Length = 1 + 1 + 8 + 16 + 8;
    private readonly IDataProtector protector = protection.CreateProtector("PriceTracker.AlertLinks.v1");

    /// <summary>The address of the page that asks before it acts.</summary>
    public Uri Page(AlertLink link) => address.Of($"act?t={Token(link)}");

    /// <summary>The address that ends a channel with one POST (RFC 8058); opened in a browser it asks as the page does.</summary>
    public Uri OneClick(Guid userId, long channelId) => address.Of($"unsubscribe?t={Token(new AlertLink(LinkAct.Unsubscribe, userId, channelId))}");

    public string Token(AlertLink link)
    {
        var token = new byte[Length];
        token[0] = Form;
        token[1] = (byte)link.Act;
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(2), (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        link.UserId.TryWriteBytes(token.AsSpan(10));
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(26), link.Target);
        return Base64Url.EncodeToString(protector.Protect(token));
    }

    /// <summary>Null where it is not ours, or too old.</summary>
    public AlertLink? Read(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken || !Base64Url.IsValid(token))
            return null;
        try
        {
            var read = protector.Unprotect(Base64Url.DecodeFromChars(token));
            return read.Length == Length && read[0] == Form ? Read(read) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private AlertLink? Read(ReadOnlySpan<byte> token)
    {
        var act = (LinkAct)token[1];
        return Enum.IsDefined(act) && BinaryPrimitives.ReadInt64BigEndian(token[2..]) > clock.GetUtcNow().ToUnixTimeSeconds()
            ? new AlertLink(act, new Guid(token.Slice(10, 16)), BinaryPrimitives.ReadInt64BigEndian(token[26..]))
            : null;
    }
}
