using PriceTracker.Data.Model;

namespace PriceTracker.Data.History;

/// <summary>A stretch of time over which one price (null: known to have none, e.g. out of stock) was seen to hold.</summary>
public sealed record PriceRun(DateTimeOffset From, DateTimeOffset To, decimal? Price, Availability Availability);

/// <summary>A stretch of time in which nothing was checked; never bridged with a line.</summary>
public sealed record HistoryGap(DateTimeOffset From, DateTimeOffset To);

/// <summary>The price as a step function, as charts and sparklines draw it: runs in time order in one currency, and the holes between them.</summary>
public sealed record PriceSteps(
    DateTimeOffset From,
    DateTimeOffset To,
    string? Currency,
    IReadOnlyList<PriceRun> Runs,
    IReadOnlyList<HistoryGap> Gaps);
