using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting.Rules;

/// <summary>What is known of a product at one moment. Only confirmed prices come here: quarantined ones and failed scrapes change no price.</summary>
/// <param name="Price">Null where the page sells at no price now.</param>
/// <param name="IsBroken">No price is read any more, and trying again has not helped.</param>
public sealed record RuleFacts(
    decimal? Price,
    string? Currency,
    Availability Availability,
    bool IsBroken,
    PriceStanding Standing,
    DateTimeOffset Now)
{
    /// <summary>Null where the page does not say.</summary>
    public bool? InStock => Availability switch
    {
        Availability.InStock => true,
        Availability.OutOfStock or Availability.Discontinued => false,
        _ => null,
    };
}
