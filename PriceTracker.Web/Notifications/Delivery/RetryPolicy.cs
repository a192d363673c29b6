namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>When to try again after a failed delivery. Pure. Doubling from 15 s to 2 h, 34 times, which is two days; never before the other side wants it.</summary>
public static class RetryPolicy
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(24);
    private const int MostAttempts = 34;

    /// <param name="attempts">Made so far, at least 1.</param>
    /// <param name="asked">How long the other side wants to be left alone.</param>
    /// <returns>Null: give up.</returns>
    public static TimeSpan? Next(int attempts, TimeSpan? asked)
    {
        if (attempts >= MostAttempts)
            return null;
        var own = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, 16));
        var wait = own < Longest ? own : Longest;
        return asked is { } wanted && wanted > wait ? (wanted < LongestAsked ? wanted : LongestAsked) : wait;
    }
}
