using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

public sealed class ChartTests(Instance instance) : ScreenTest(instance)
{
    [Fact]
    public async Task The_history_is_a_chart_with_ranges_and_a_table()
    {
        var ware = Ware.Put(Shops, "Charted lamp", 40);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        ware.CostsNow(35);
        await person.CheckUntilAsync(id, 35);

        var page = await person.OpenAsync($"/products/{id}");
        await page.LiveAsync();
        await Expect(page.Locator(".apexcharts-series path").First).ToBeAttachedAsync();
        foreach (var range in new[] { "7 d", "30 d", "90 d", "1 year", "All" })
        {
            var button = page.Locator(".pt-chart-head").GetByRole(AriaRole.Button, new() { Name = range, Exact = true });
            await button.ClickAsync();
            await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
            await Expect(page.Locator(".apexcharts-series path").First).ToBeAttachedAsync();
        }

        await page.Button("Show as table").ClickAsync();
        var table = page.GetByRole(AriaRole.Region, new() { Name = "Price history as a table" });
        await Expect(table).ToContainTextAsync("$35.00");
        await Expect(table).ToContainTextAsync("$40.00");
        await page.Button("Show as chart").ClickAsync();
        await Expect(page.Locator(".apexcharts-series path").First).ToBeAttachedAsync();
    }
}
