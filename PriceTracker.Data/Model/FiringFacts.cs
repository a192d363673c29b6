namespace PriceTracker.Data.Model;

/// <summary>What was known when a rule fired: its terms as they were, and what to compare the price with. Kept as JSON; null where unknown.</summary>
public sealed record FiringFacts
{
    public decimal? ThresholdPct { get; init; }
    public decimal? ThresholdAmount { get; init; }
    public int? Days { get; init; }
    public PriceReference? Reference { get; init; }

    /// <summary>The amount the reference stood for.</summary>
    public decimal? ReferencePrice { get; init; }

    public Availability Availability { get; init; }

    /// <summary>The "was" price the page claims.</summary>
    public decimal? ListPrice { get; init; }

    /// <summary>Lowest price of the 30 days before this price held.</summary>
    public decimal? Low30 { get; init; }

    /// <summary>Average of the last 30 days, weighted by time.</summary>
    public decimal? Average30 { get; init; }

    /// <summary>Lowest price ever seen before this price held.</summary>
    public decimal? LowestBefore { get; init; }

    /// <summary>Why no price is read, for <see cref="AlertKind.TrackingBroken"/>.</summary>
    public string? ProblemCode { get; init; }
}
