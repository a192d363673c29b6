using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

public sealed class PrivacyTests(Instance instance) : ScreenTest(instance)
{
    /// <summary>The watch on every browser fails this, and any other test, on a request to another host or an error on the console.</summary>
    [Fact]
    public async Task No_screen_asks_another_host_or_complains_on_the_console()
    {
        var person = await AdministratorAsync();
        var screens = await AllScreens.PrepareAsync(person, Ware.Put(Shops, "Private lamp", 20));
        var page = await person.OpenAsync("/");
        foreach (var screen in screens)
        {
            await page.GotoAsync(screen);
            await AllScreens.SettleAsync(page);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
    }
}
