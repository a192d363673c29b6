namespace PriceTracker.Shop.Prices;

/// <summary>From then on, this was the price.</summary>
public sealed record PastPrice(DateTimeOffset At, decimal Price, bool InStock);
