using PriceTracker.Data.Model;

namespace PriceTracker.Data.History;

/// <summary>One line of the table of changes. <see cref="HeldUntil"/> is null while it still holds.</summary>
public sealed record PriceChangeRow(
    DateTimeOffset ObservedAt,
    DateTimeOffset? HeldUntil,
    decimal? Price,
    decimal? PreviousPrice,
    decimal? ListPrice,
    string? Currency,
    Availability Availability,
    string? Channel);
