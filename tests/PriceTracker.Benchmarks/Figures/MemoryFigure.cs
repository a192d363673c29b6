using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>What the product holds when nobody asks anything of it, and what each open dashboard adds.</summary>
public sealed class MemoryFigure : IFigure
{
    private const int Screens = 20;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    public string Name => "memory";

    public string Question => "how much memory the product holds at rest with 1,000 products, and for every open dashboard";

    public async Task MeasureAsync()
    {
        await using var product = await ProductProcess.StartAsync();
        await using var browser = await Browser.OpenAsync();
        var context = await browser.SignInAsync(product.Address, "alice@example.com", DashboardScreen.Script);
        var seed = await product.SeedAsync();
        await seed.ProductsAsync(1_000, "memory");
        await seed.HistoryAsync("memory");
        await seed.TrackAsync("alice@example.com", "memory");
        await seed.AlertsAsync(step: 3);
        await Task.Delay(Rest);
        Console.WriteLine($"  at rest: app {ResidentMemory.Of(product.Id):0} MB, database {ResidentMemory.OfFamily(product.DatabaseId):0} MB");

        // The first screens pay for what all later ones share: compiled code, queries, connections.
        for (var n = 0; n < 5; n++)
            await DashboardScreen.OpenAsync(context);
        await Task.Delay(Settling);
        var (app, database) = (ResidentMemory.Of(product.Id), ResidentMemory.OfFamily(product.DatabaseId));
        Console.WriteLine($"  with 5 open dashboards: app {app:0} MB, database {database:0} MB");
        for (var n = 0; n < Screens; n++)
            await DashboardScreen.OpenAsync(context);
        await Task.Delay(Settling);
        var grown = ResidentMemory.Of(product.Id);
        Console.WriteLine($"  with {Screens} more: app {grown:0} MB, {(grown - app) / Screens:0.00} MB for each; database {ResidentMemory.OfFamily(product.DatabaseId):0} MB");
    }
}
