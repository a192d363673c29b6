using PriceTracker.Shop.Prices;

namespace PriceTracker.Shop.Samples;

public sealed record SampleProduct(
    string Url,
    string Title,
    string Brand,
    string Currency,
    decimal? ListPrice,
    decimal? Target,
    IReadOnlyList<PastPrice> History);
