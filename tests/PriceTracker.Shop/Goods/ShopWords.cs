namespace PriceTracker.Shop.Goods;

/// <summary>What a shop writes around its products. <see cref="Price"/> spells an amount as shops of that country do.</summary>
public sealed record ShopWords(
    string Buy,
    string InStock,
    string SoldOut,
    string Related,
    string Instead,
    string Cart,
    IReadOnlyList<string> Departments,
    Func<decimal, string> Price)
{
    public static ShopWords English(string sign, IReadOnlyList<string> departments) => new(
        "Add to cart", "In stock. Ships tomorrow.", "Out of stock", "You may also like", "List price", "Cart", departments,
        amount => sign + amount.ToString("#,0.00", System.Globalization.CultureInfo.InvariantCulture));
}
