using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Shop;
using PriceTracker.Shop.Goods;

namespace PriceTracker.IntegrationTests.Repair;

/// <summary>One product, with an administrator, for all tests of a class, and a shop in which each has a shelf of its own.</summary>
public sealed class Bazaar(PostgresServer postgres) : IAsyncLifetime
{
    public const string AdministratorEmail = "admin@example.com";
    public const string Password = "correct horse battery";
    private const string Host = "bazaar.localhost";
    private ShopServer shops = null!;
    private int shelves;

    public RunningProduct Product { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        shops = await ShopServer.StartAsync(moves: false);
        Product = await RunningProduct.StartAsync(
            postgres, ("Scraping:AllowedPrivateHosts", shops.Hosts), ("Scraping:DefaultHostGap", "00:00:00"), ("Scraping:MinimumInterval", "00:00:00"),
            ("Admin:Email", AdministratorEmail), ("Admin:Password", Password));
    }

    public int NewShelf() => ++shelves;

    /// <returns>The link of the article.</returns>
    public string Put(int shelf, string name, decimal price, decimal? other)
    {
        var path = $"/{name}-{shelf}";
        shops.Shelf.Put(Host, new Article(path, $"Bazaar {name}", price) { OtherPrice = other });
        return shops.Url(Host, path);
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        await shops.DisposeAsync();
    }
}
