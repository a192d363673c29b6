using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

public sealed class DashboardTests(Instance instance) : ScreenTest(instance)
{
    private const int Products = 60;

    [Fact]
    public async Task Sixty_products_can_be_searched_sorted_filtered_and_paged()
    {
        var person = await NewPersonAsync();
        var wares = Enumerable.Range(1, Products).Select(n => Ware.Put(Shops, n == 37 ? "Crate 37, vermilion" : $"Crate {n:00}", n + 20)).ToList();
        var ids = new List<string>();
        foreach (var ware in wares)
            ids.Add(await person.TrackAsync(ware.Url));
        await Eventually.TrueAsync(async () => (await Task.WhenAll(ids.Select(person.FindAsync))).All(p => p.GetProperty("status").GetString() == "active"));
        wares[4].CostsNow(21);
        await person.CheckUntilAsync(ids[4], 21);

        var page = await person.OpenAsync("/");
        await page.LiveAsync();
        await Expect(page.Locator(".pt-card")).ToHaveCountAsync(24);
        var titles = page.Locator(".pt-card h2");

        await page.Locator(".pt-tools button").Filter(new() { HasText = "Last changed" }).ClickAsync();
        await page.GetByText("Price, high to low", new() { Exact = true }).ClickAsync();
        await Expect(titles.First).ToHaveTextAsync("Crate 60");
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("25 to 48 of 60")).ToBeVisibleAsync();
        await Expect(titles.First).ToHaveTextAsync("Crate 36");
        await page.Button("Next").ClickAsync();
        await Expect(page.Locator(".pt-card")).ToHaveCountAsync(12);

        await page.GetByLabel("Find a product").FillAsync("crate vermilion");
        await Expect(titles).ToHaveTextAsync(["Crate 37, vermilion"]);
        await page.GetByLabel("Find a product").FillAsync("");
        await Expect(page.Locator(".pt-card")).ToHaveCountAsync(24);

        await page.Button("Dropped").ClickAsync();
        await Expect(titles).ToHaveTextAsync(["Crate 05"]);
        await page.ReloadAsync();
        await Expect(titles).ToHaveTextAsync(["Crate 05"]);
    }
}
