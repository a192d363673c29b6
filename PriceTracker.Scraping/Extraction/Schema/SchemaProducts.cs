using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>Finds the products and their offers in a page's things, and says which of them the page is about.</summary>
public static class SchemaProducts
{
    private const int MostProducts = 400;
    private const double AloneOnPage = 0.85;

    private static readonly string[] ProductTypes =
        ["Product", "ProductGroup", "ProductModel", "IndividualProduct", "SomeProducts", "Vehicle", "Car", "SoftwareApplication", "Book", "Offering", "ProductOrService", "Event", "Course", "Hotel"];

    private static readonly string[] NeighbourProperties =
        ["isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "isConsumableFor", "itemListElement", "item", "mentions", "hasOfferCatalog", "about", "makesOffer", "containsPlace"];

    public static IEnumerable<Claim> Read(IEnumerable<SchemaThing> roots, string channel, HtmlPage page)
    {
        var products = new List<(SchemaThing Thing, bool Neighbour)>();
        var pending = new Stack<(SchemaThing Thing, bool Neighbour, bool Inside)>(roots.Reverse().Select(x => (x, false, false)));
        while (pending.TryPop(out var next) && products.Count < MostProducts)
        {
            var (thing, neighbour, inside) = next;
            neighbour |= thing.Is("ItemList", "OfferCatalog", "SearchResultsPage", "CollectionPage");
            var isProduct = IsProduct(thing);
            if (isProduct && !inside) products.Add((thing, neighbour));
            foreach (var name in thing.Names.Reverse())
            {
                // What stands below a product is its offer, its variant or its review, not another product.
                var aside = NeighbourProperties.Contains(name, StringComparer.OrdinalIgnoreCase);
                foreach (var child in thing.Things(name).Reverse())
                    if (!(isProduct && !aside)) pending.Push((child, neighbour || aside, false));
            }
        }
        var alone = products.Count(x => !x.Neighbour && x.Thing.Text("name") is not null) == 1;
        return products.SelectMany(x => Claims(x.Thing, x.Neighbour, alone, channel, page));
    }

    private static bool IsProduct(SchemaThing thing) =>
        thing.Is(ProductTypes) || thing.Is("Offer", "AggregateOffer") || thing.Values("offers", "hasVariant").Any() || (thing.Types.Count == 0 && thing.Values("price", "lowPrice").Any());

    private static List<Claim> Claims(SchemaThing product, bool neighbour, bool alone, string channel, HtmlPage page)
    {
        var relevance = Math.Max(Relevance(product, page), alone && !neighbour ? AloneOnPage : 0);
        var whole = new Claim(channel, product.Locator)
        {
            Title = PlainText.Title(product.Text("name", "title")),
            Image = product.Text("image"),
            Sku = product.Text("sku", "productID"),
            MakerCode = product.Text("mpn", "model"),
            Gtin = product.Text("gtin13", "gtin", "gtin14", "gtin12", "gtin8", "ean", "isbn"),
            Brand = PlainText.Title(product.Text("brand", "manufacturer")),
            IsProduct = product.Is(ProductTypes) || product.Values("offers").Any(),
            IsNeighbour = neighbour,
            Weight = relevance,
        };
        var claims = SchemaOffers.Read(product, page).Select(x => x.Onto(whole)).ToList();
        return claims.Count > 0 ? claims : [whole];
    }

    // A product that shares its name or address with the page is the page's own.
    private static double Relevance(SchemaThing product, HtmlPage page)
    {
        var name = WordOverlap.Words(product.Text("name"));
        var byName = name.Count == 0 ? 0.6 : 0.3 + 0.7 * WordOverlap.Share(name, page.Heading.Words);
        var address = product.Text("url", "@id");
        var byAddress = address is not null && Uri.TryCreate(page.Url, address, out var url) && url.AbsolutePath.Length > 1 && url.AbsolutePath.Trim('/') == page.Url.AbsolutePath.Trim('/');
        return byAddress ? 1 : byName;
    }
}
