using System.Collections.Frozen;

namespace PriceTracker.Scraping.Extraction.State;

/// <summary>What shop software calls a product's parts in its own data; compared without case, blanks and underscores.</summary>
public static class StateNames
{
    public static readonly string[] Titles = ["name", "title", "productname", "producttitle", "itemname", "displayname", "fulltitle"];

    /// <summary>The likelier ones first: a sale's price goes before the price it is off.</summary>
    public static readonly string[] Prices = ["saleprice", "salesprice", "currentprice", "finalprice", "specialprice", "discountedprice", "sellingprice", "offerprice", "nowprice", "price", "productprice", "unitprice", "retailprice", "priceamount", "pricevalue", "itemprice", "lowprice", "minprice", "pricing", "prices"];

    public static readonly string[] ListPrices = ["listprice", "wasprice", "originalprice", "compareatprice", "regularprice", "oldprice", "strikeprice", "rrp", "msrp", "baseprice", "previousprice"];

    /// <summary>Within an object that is a price.</summary>
    public static readonly string[] Amounts = ["saleprice", "current", "currentprice", "sale", "final", "finalprice", "selling", "now", "discounted", "amount", "value", "price", "centamount", "withtax", "gross", "regular"];

    public static readonly string[] Currencies = ["currency", "currencycode", "pricecurrency", "currencyiso"];

    public static readonly string[] Availabilities = ["availability", "stockstatus", "availabilitystatus", "instock", "isinstock", "available", "isavailable"];

    public static readonly string[] Codes = ["sku", "productsku", "articlenumber", "productcode", "itemnumber"];

    public static readonly string[] Gtins = ["gtin13", "gtin", "ean", "ean13", "barcode", "gtin14", "upc"];

    private static readonly FrozenSet<string> Neighbours =
        FrozenSet.ToFrozenSet(["related", "recommendations", "recommended", "similar", "similarproducts", "relatedproducts", "upsell", "upsells", "crosssell", "crosssells", "bundles", "accessories", "items", "products", "productlist", "recentlyviewed", "cart", "impressions", "breadcrumb", "breadcrumbs", "categories"]);

    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>What is below this member is another product, or one of many.</summary>
    public static bool IsNeighbour(string name) => Neighbours.Contains(Plain(name));
}
