using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>From the pasted link to the price on its card: fetch, extraction, recording and drawing included.</summary>
public sealed class AddFigure : IFigure
{
    private const int Count = 40;
    private const int WarmUps = 3;

    public string Name => "add";

    public string Question => "how long from a pasted link to its price on the card";

    public async Task MeasureAsync()
    {
        await using var shop = await PriceShop.OpenAsync();
        await using var product = await ProductProcess.StartAsync(shop.Permission(Count + WarmUps));
        await using var browser = await Browser.OpenAsync();
        var screen = await DashboardScreen.OpenAsync(await browser.SignInAsync(product.Address, "alice@example.com", DashboardScreen.Script));
        var (first, samples) = (0.0, new Samples());
        for (var n = 0; n < Count + WarmUps; n++)
        {
            var price = 20 + n + 0.45m;
            shop.Price(n, price);
            var time = await screen.AddAsync(shop.Link(n), $"p{n}.localhost", price);
            first = n == 0 ? time : first;
            if (n >= WarmUps)
                samples.Add(time);
        }

        Console.WriteLine($"  the very first after the start: {first:0} ms");
        Console.WriteLine($"  after {WarmUps}: {samples}");
    }
}
