namespace PriceTracker.IntegrationTests.Servers;

/// <summary>
/// One product and one shop for all tests of a class, which take seconds to start. A test is told apart from the others by a name of the shop and
/// by persons of its own: links, politeness, rest and configuration go by the shop's name, all else by person.
/// </summary>
public sealed class SharedShop(PostgresServer postgres) : IAsyncLifetime
{
    private const int Names = 64;
    private int given;

    public SmallShop Shop { get; private set; } = null!;

    public RunningProduct Product { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Shop = await SmallShop.StartAsync();
        Product = await RunningProduct.StartAsync(
            postgres, ("Scraping:AllowedPrivateHosts", string.Join(',', Enumerable.Range(1, Names).Select(n => Address(n).Authority))),
            ("Scraping:DefaultHostGap", "00:00:00"), ("Scraping:MinimumInterval", "00:00:00"));
    }

    /// <summary>The shop under a name that no test has had, with its usual page and price.</summary>
    public Uri NewAddress()
    {
        Assert.True(++given <= Names, "a test more than the shop has names");
        Shop.Price = SmallShop.UsualPrice;
        Shop.Page = null;
        return Address(given);
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        await Shop.DisposeAsync();
    }

    private Uri Address(int number) => new($"http://shop-{number}.localhost:{Shop.Address.Port}/");
}
