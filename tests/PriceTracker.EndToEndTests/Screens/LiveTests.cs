using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

public sealed class LiveTests(Instance instance) : ScreenTest(instance)
{
    [Fact]
    public async Task A_new_price_shows_in_two_browsers_without_a_reload()
    {
        var ware = Ware.Put(Shops, "Two-browser lamp", 20);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        var here = await person.OpenAsync("/");
        var there = await (await AgainAsync(person)).OpenAsync($"/products/{id}");
        foreach (var page in new[] { here, there })
        {
            await page.LiveAsync();
            await page.EvaluateAsync("window.notReloaded = true");
        }
        await Expect(here.Card(ware.Title)).ToContainTextAsync("$20.00");

        ware.CostsNow(17);
        await person.CheckNowAsync(id);

        await Expect(here.Card(ware.Title).Locator(".price")).ToContainTextAsync("$17.00");
        await Expect(here.Card(ware.Title)).ToContainTextAsync("Was $20.00");
        await Expect(there.Locator(".pt-product-head .big")).ToHaveTextAsync("$17.00");
        foreach (var page in new[] { here, there })
            Assert.True(await page.EvaluateAsync<bool>("window.notReloaded === true"));
    }

    [Fact]
    public async Task A_reached_target_tells_every_open_screen_once_per_crossing()
    {
        var ware = Ware.Put(Shops, "Target lamp", 20);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        var product = await person.OpenAsync($"/products/{id}");
        var dashboard = await (await AgainAsync(person)).OpenAsync("/");
        await product.LiveAsync();
        await dashboard.LiveAsync();
        await product.GetByLabel("Target price").FillAsync("15");
        await product.Button("Save alert").ClickAsync();
        await Expect(product.Locator(".pt-alert-list")).ToContainTextAsync("At or below $15.00");

        ware.CostsNow(14);
        await person.CheckUntilAsync(id, 14);
        foreach (var page in new[] { product, dashboard })
        {
            await Expect(page.Locator(".pt-toast")).ToContainTextAsync("Target lamp");
            await Expect(page.Locator(".pt-toast")).ToContainTextAsync("$14.00");
            await Expect(page.Unread()).ToContainTextAsync("1");
        }

        ware.CostsNow(13);
        await person.CheckUntilAsync(id, 13);
        await Expect(dashboard.Card(ware.Title).Locator(".price")).ToContainTextAsync("$13.00");
        await Expect(dashboard.Unread()).ToContainTextAsync("1");

        ware.CostsNow(18);
        await person.CheckUntilAsync(id, 18);
        ware.CostsNow(15);
        await person.CheckUntilAsync(id, 15);
        await Expect(dashboard.Unread()).ToContainTextAsync("2");
        await dashboard.GotoAsync("/alerts");
        await Expect(dashboard.Locator(".pt-inbox li")).ToHaveCountAsync(2);
    }
}
