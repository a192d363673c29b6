using PriceTracker.Data.Model;

namespace PriceTracker.Data.Messages;

/// <summary>Price, list price, availability or currency changed in this slot.</summary>
public sealed record PriceChanged(
    long ProductId,
    long Slot,
    decimal? Price,
    decimal? PreviousPrice,
    string? Currency,
    Availability Availability,
    DateTimeOffset ObservedAt) : LiveMessage;
