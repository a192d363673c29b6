namespace PriceTracker.Data.Model;

/// <summary>Whether the shop sells the product now. Spelled in snake case in JSON and in the database.</summary>
public enum Availability
{
    Unknown,
    InStock,
    OutOfStock,
    Preorder,
    Backorder,
    Discontinued,
}
