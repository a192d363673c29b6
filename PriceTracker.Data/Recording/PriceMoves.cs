namespace PriceTracker.Data.Recording;

/// <summary>How often a price moves, learnt from looks. Pure: an average that forgets, so that a shop's new habit shows within weeks.</summary>
public static class PriceMoves
{
    /// <summary>After so long without a move, the estimate has fallen to 37 %.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    /// <param name="perDay">The estimate so far.</param>
    /// <param name="sinceLastLook">Time over which nothing was seen; a look that fails is none.</param>
    public static float After(float perDay, TimeSpan sinceLastLook, bool moved)
    {
        var elapsed = Math.Max(0, sinceLastLook / Memory);
        var kept = perDay * Math.Exp(-elapsed);
        return (float)(moved ? kept + (1 / Memory.TotalDays) : kept);
    }
}
