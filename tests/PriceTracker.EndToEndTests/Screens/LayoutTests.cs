using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

[Trait(Look.Name, Look.AnyDeployment)]
public sealed class LayoutTests(Instance instance) : ScreenTest(instance)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task No_screen_scrolls_sideways(int width)
    {
        var person = await AdministratorAsync(width, 844);
        var ware = Ware.Put(Shops, "A lamp whose name is longer than any phone is wide, with Donaudampfschifffahrtsgesellschaftskapitän", 1234.56m);
        var screens = await AllScreens.PrepareAsync(person, ware);
        var page = await person.OpenAsync("/");
        foreach (var screen in screens)
            await CheckAsync(page, screen);
        var stranger = await (await NewBrowserAsync(width, 844)).NewPageAsync();
        foreach (var screen in AllScreens.Open)
            await CheckAsync(stranger, screen);
    }

    private static async Task CheckAsync(IPage page, string screen)
    {
        await page.GotoAsync(screen);
        await AllScreens.SettleAsync(page);
        var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{screen} is {overhang} px too wide.");
    }

    [Fact]
    public async Task The_dark_theme_outlives_a_reload()
    {
        var page = await (await NewPersonAsync()).OpenAsync("/");
        await page.LiveAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        await page.Locator(".pt-side").GetByLabel("Account and theme").ClickAsync();
        await page.GetByText("Dark theme", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }
}
