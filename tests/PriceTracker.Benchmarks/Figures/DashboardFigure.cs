using System.Diagnostics;
using Microsoft.Playwright;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baseline is a person with 10 products; one with 1,000 should hardly notice.</summary>
public sealed class DashboardFigure : IFigure
{
    private const int Opened = 15;
    private const int Asked = 50;

    private static readonly (string What, string Query)[] Questions =
    [
        ("list", ""), ("search", "?search=oak"), ("filter at target", "?filter=at_target"), ("filter dropped", "?filter=dropped"),
        ("sort by drop", "?sort=biggest_drop"), ("sort by target", "?sort=closest_to_target"), ("sort by price", "?sort=price_low_to_high"),
        ("sort by title", "?sort=title"), ("a page of 100", "?pageSize=100"),
    ];

    public string Name => "dashboard";

    public string Question => "how the dashboard and its queries take 1,000 products, 10 being the baseline";

    public async Task MeasureAsync()
    {
        await using var product = await ProductProcess.StartAsync();
        await using var browser = await Browser.OpenAsync();
        var few = await browser.SignInAsync(product.Address, "few@example.com", DashboardScreen.Script);
        var many = await browser.SignInAsync(product.Address, "many@example.com", DashboardScreen.Script);
        await SeedAsync(await product.SeedAsync());
        await DashboardScreen.OpenAsync(few);
        await DashboardScreen.OpenAsync(many);
        await CompareScreensAsync(few, many);
        using var fewClient = await SignedInClient.OpenAsync(product.Address, "few@example.com");
        using var manyClient = await SignedInClient.OpenAsync(product.Address, "many@example.com");
        foreach (var (what, query) in Questions)
            Report(what, await AskAsync(fewClient, query), await AskAsync(manyClient, query));
    }

    private static async Task SeedAsync(ProductSeed seed)
    {
        await seed.ProductsAsync(10, "few");
        await seed.ProductsAsync(1_000, "many");
        foreach (var mark in new[] { "few", "many" })
        {
            await seed.HistoryAsync(mark);
            await seed.TrackAsync($"{mark}@example.com", mark);
        }

        await seed.AlertsAsync(step: 3);
        await seed.RunAsync("vacuum analyze");
    }

    /// <summary>In turns, so that a busy minute of the machine meets both.</summary>
    private static async Task CompareScreensAsync(IBrowserContext few, IBrowserContext many)
    {
        var (fewBytes, fewReady, manyBytes, manyReady) = (new Samples(), new Samples(), new Samples(), new Samples());
        for (var n = 0; n < Opened; n++)
        {
            await OpenAsync(few, fewBytes, fewReady);
            await OpenAsync(many, manyBytes, manyReady);
        }

        Report("first byte", fewBytes, manyBytes);
        Report("interactive", fewReady, manyReady);
    }

    private static async Task OpenAsync(IBrowserContext context, Samples bytes, Samples ready)
    {
        var screen = new DashboardScreen(await context.NewPageAsync());
        ready.Add(await screen.ShowAsync());
        bytes.Add(await screen.FirstByteAsync());
        await screen.Page.CloseAsync();
    }

    private static async Task<Samples> AskAsync(HttpClient client, string query)
    {
        var samples = new Samples();
        for (var n = -5; n < Asked; n++)
        {
            var watch = Stopwatch.StartNew();
            await client.GetStringAsync(new Uri($"/api/v1/products{query}", UriKind.Relative));
            if (n >= 0)
                samples.Add(watch.Elapsed);
        }

        return samples;
    }

    private static void Report(string what, Samples few, Samples many) =>
        Console.WriteLine($"  {what}: 10 products {few.Median:0.0} ms; 1,000 products {many}; {many.Median / few.Median:0.0} times");
}
