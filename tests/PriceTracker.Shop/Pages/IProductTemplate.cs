namespace PriceTracker.Shop.Pages;

/// <summary>How one shop builds the page of a product: where its price stands, and which structured data it gives.</summary>
public interface IProductTemplate
{
    /// <summary>Within the head.</summary>
    Html Head(ProductPage page);

    /// <summary>The product itself.</summary>
    Html Body(ProductPage page);
}
