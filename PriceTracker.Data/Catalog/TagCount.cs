namespace PriceTracker.Data.Catalog;

public sealed record TagCount(string Tag, int Products);
