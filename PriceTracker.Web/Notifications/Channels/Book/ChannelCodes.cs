using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Notifications.Channels.Book;

/// <summary>Six digits that prove an address: good for half an hour and five tries, and kept only as a hash.</summary>
internal static class ChannelCodes
{
    private const int MostTries = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan BetweenTwo = TimeSpan.FromMinutes(1);

    public static string Issue(NotificationChannel channel, DateTimeOffset now)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        (channel.CodeHash, channel.CodeUntil, channel.CodeTries) = (Hash(channel, code), now + Lifetime, 0);
        return code;
    }

    public static bool MayIssue(NotificationChannel channel, DateTimeOffset now) => channel.CodeUntil is not { } until || until - Lifetime + BetweenTwo <= now;

    /// <summary>Null where the code is right; it is used up then.</summary>
    public static ChannelOutcome.Refused? Take(NotificationChannel channel, string? code, DateTimeOffset now)
    {
        if (channel.CodeHash is not { } hash || channel.CodeUntil < now || channel.CodeTries >= MostTries)
            return new("code_expired", "This code is no longer good. Ask for a new one.", "code");
        channel.CodeTries++;
        if (!CryptographicOperations.FixedTimeEquals(hash, Hash(channel, (code ?? "").Trim())))
            return new("wrong_code", "This is not the code we sent. Look at the newest message.", "code");
        channel.CodeHash = null;
        return null;
    }

    // Bound to the channel's settings: a code sent to one address proves no other.
    private static byte[] Hash(NotificationChannel channel, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{channel.UserId:N}:{channel.Kind}:{channel.Label}:{code}"));
}
