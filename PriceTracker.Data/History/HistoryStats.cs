namespace PriceTracker.Data.History;

/// <summary>Figures over a range; the average is weighted by how long each price held.</summary>
public sealed record HistoryStats(
    decimal? Current,
    decimal? Low,
    DateTimeOffset? LowAt,
    decimal? Average,
    decimal? High,
    DateTimeOffset? HighAt,
    string? Currency);
