using PriceTracker.Data.Catalog;

namespace PriceTracker.Web.Components.Pages.Dashboard;

/// <summary>What prerendering hands to the circuit, so that the same page is not read twice.</summary>
public sealed record DashboardPage(ProductQuery Query, IReadOnlyList<ShownProduct> Products, int Total, ProductCounts Counts)
{
    private const int MostCharacters = 24_000;

    /// <summary>Long links could push the message over the hub's limit, and then the circuit would never start.</summary>
    public bool IsSmall => Products.Sum(product =>
        product.Summary.Url.Length + (product.Summary.Title?.Length ?? 0) + (product.Summary.Problem?.Message.Length ?? 0)
        + (product.Spark is { } spark ? spark.Line.Length + spark.Fill.Length + spark.Gaps.Length : 0)) < MostCharacters;
}
