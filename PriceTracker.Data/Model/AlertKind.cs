namespace PriceTracker.Data.Model;

/// <summary>What a rule waits for. Thresholds are inclusive: a price equal to the target fires.</summary>
public enum AlertKind
{
    Below,
    Above,

    /// <summary>Moved by so many percent, either way.</summary>
    ChangePct,
    DropPct,
    RisePct,
    DropAmount,
    RiseAmount,

    /// <summary>Lower than ever seen before.</summary>
    LowestEver,

    /// <summary>Lower than in the last so many days.</summary>
    LowestInDays,
    AnyChange,
    BackInStock,
    OutOfStock,

    /// <summary>No price is read any more: blocked, gone, or a person has to help.</summary>
    TrackingBroken,
}
