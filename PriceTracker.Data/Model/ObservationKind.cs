namespace PriceTracker.Data.Model;

/// <summary>Why a row stands in price_history.</summary>
public enum ObservationKind
{
    /// <summary>Price, list price, availability or currency changed.</summary>
    Change,

    /// <summary>Nothing changed for a day; says that somebody looked.</summary>
    Heartbeat,

    /// <summary>The last look before a time in which nobody looked; the gap runs to the next row.</summary>
    LastSeen,
}
