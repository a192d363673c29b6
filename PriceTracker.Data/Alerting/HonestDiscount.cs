namespace PriceTracker.Data.Alerting;

/// <summary>
/// What a discount amounts to that a shop claims by a "was" price. Directive 98/6/EC as amended by 2019/2161, article 6a: a reduction is to be
/// announced against the lowest price of the 30 days before it. Shares are of one: 0.4 is 40 %.
/// </summary>
/// <param name="Claimed">Against the shop's own "was" price.</param>
/// <param name="Real">Against the lowest price we saw in the 30 days before; negative where it is dearer now.</param>
public sealed record HonestDiscount(decimal Price, decimal ListPrice, decimal Low30, decimal Claimed, decimal Real)
{
    /// <summary>The claim is fair where it differs by less than this.</summary>
    private const decimal Tolerance = 0.02m;

    public bool IsFair => Real >= Claimed - Tolerance;

    /// <summary>Null where the shop claims nothing, or we did not see the time before.</summary>
    public static HonestDiscount? Of(decimal? price, decimal? listPrice, decimal? low30) =>
        price is { } now and > 0 && listPrice is { } was && was > now && low30 is { } low and > 0
            ? new HonestDiscount(now, was, low, 1 - (now / was), 1 - (now / low))
            : null;
}
