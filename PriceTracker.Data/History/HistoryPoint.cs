using PriceTracker.Data.Model;

namespace PriceTracker.Data.History;

/// <summary>A raw observation, or a bucket: <see cref="Time"/> its UTC start, <see cref="Price"/> the last price in it.</summary>
public sealed record HistoryPoint(DateTimeOffset Time, decimal? Price, decimal? Low, decimal? High, string? Currency, Availability Availability);
