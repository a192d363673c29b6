using System.Text.Json;
using Microsoft.Playwright;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>
/// From the time that stands on the recorded price to the frame that shows it in another browser. The time is the database's, taken
/// before the commit; database and browsers share this machine's clock.
/// </summary>
public sealed class LiveFigure : IFigure
{
    private const int Count = 40;
    private const int Products = 20;

    public string Name => "live";

    public string Question => "how long from a recorded price to the same price in a second browser";

    public async Task MeasureAsync()
    {
        await using var shop = await PriceShop.OpenAsync();
        await using var product = await ProductProcess.StartAsync(shop.Permission(Products));
        await using var browser = await Browser.OpenAsync();
        var context = await browser.SignInAsync(product.Address, "alice@example.com", DashboardScreen.Script);
        var first = await DashboardScreen.OpenAsync(context);
        for (var n = 0; n < Products; n++)
        {
            shop.Price(n, 100);
            await first.AddAsync(shop.Link(n), $"p{n}.localhost", 100);
        }

        var second = await DashboardScreen.OpenAsync(await browser.SignInAsync(product.Address, "alice@example.com", DashboardScreen.Script));
        var ids = await IdsAsync(context);
        var samples = new Samples();
        for (var n = 0; n < Count; n++)
        {
            var (at, price) = (n % Products, 101.25m + n);
            shop.Price(at, price);
            var shown = await second.ExpectAsync($"p{at}.localhost", price);
            await context.APIRequest.PostAsync($"/api/v1/products/{ids[at]}/refresh");
            var painted = await shown();
            samples.Add(painted - await RecordedAsync(context, ids[at]));
        }

        Console.WriteLine($"  {samples}");
    }

    private static async Task<Dictionary<int, string>> IdsAsync(IBrowserContext context)
    {
        var list = await (await context.APIRequest.GetAsync("/api/v1/products?pageSize=100")).JsonAsync();
        return list!.Value.GetProperty("items").EnumerateArray().ToDictionary(
            item => int.Parse(item.GetProperty("retailer").GetString()![1..], System.Globalization.CultureInfo.InvariantCulture),
            item => item.GetProperty("id").GetString()!);
    }

    private static async Task<double> RecordedAsync(IBrowserContext context, string id)
    {
        JsonElement? body = await (await context.APIRequest.GetAsync($"/api/v1/products/{id}")).JsonAsync();
        return (body!.Value.GetProperty("lastScrapedAt").GetDateTimeOffset() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
    }
}
