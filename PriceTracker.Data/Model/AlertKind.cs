namespace PriceTracker.Data.Model;

/// <summary>The kinds of price alert. Both are inclusive: a price equal to the target fires.</summary>
public enum AlertKind
{
    Below,
    Above,
}
