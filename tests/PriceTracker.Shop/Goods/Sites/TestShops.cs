using PriceTracker.Shop.Pages;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>Empty shops that tests fill, each with articles of its own. They are no part of the sample catalogue.</summary>
internal static class TestShops
{
    public static readonly ShopSite Corner = new("corner.localhost", "Corner Shop", "en-US", "USD", new JsonLdTemplate())
    {
        Words = ShopWords.English("$", ["Everything"]),
    };

    public static readonly ShopSite Bazaar = new("bazaar.localhost", "Bazaar", "en-US", "USD", new PlainTemplate())
    {
        Words = ShopWords.English("$", ["Everything"]),
    };

    /// <summary>For tests that make a shop refuse: the tracker then leaves the whole shop alone for a while.</summary>
    public static readonly ShopSite Arcade = new("arcade.localhost", "Arcade", "en-US", "USD", new PlainTemplate())
    {
        Words = ShopWords.English("$", ["Everything"]),
    };

    /// <summary>Its pages have no price until their script has fetched it.</summary>
    public static readonly ShopSite Pavilion = new("pavilion.localhost", "Pavilion", "en-US", "USD", new ScriptTemplate())
    {
        Words = ShopWords.English("$", ["Everything"]),
    };
}
