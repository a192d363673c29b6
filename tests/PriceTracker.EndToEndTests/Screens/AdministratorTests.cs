using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

public sealed class AdministratorTests(Instance instance) : ScreenTest(instance)
{
    [Fact]
    public async Task A_selector_set_for_a_shop_is_used_by_its_next_check()
    {
        var ware = Ware.Put(Shops, "Bazaar lamp", 30, Ware.Bazaar, article => article with { ListPrice = 45 });
        var administrator = await AdministratorAsync();
        var id = await administrator.TrackReadAsync(ware.Url);
        Assert.Equal(30, (await administrator.FindAsync(id)).GetProperty("currentPrice").GetDecimal());

        var page = await administrator.OpenAsync("/admin/scrapers");
        await page.LiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Ware.Bazaar }).ClickAsync();
        await page.GetByLabel("Price selector").FillAsync(".old-price");
        await page.Button("Save scraper").ClickAsync();
        await Expect(page.GetByText("The next check uses it.")).ToBeVisibleAsync();
        await administrator.CheckUntilAsync(id, 45);
    }

    [Fact]
    public async Task The_scraper_screen_is_for_administrators()
    {
        var page = await (await NewPersonAsync()).OpenAsync("/");
        await page.LiveAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Scrapers" })).ToHaveCountAsync(0);
        await page.GotoAsync("/admin/scrapers");
        await Expect(page.GetByLabel("Price selector")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Scrapers" })).ToHaveCountAsync(0);
    }
}
