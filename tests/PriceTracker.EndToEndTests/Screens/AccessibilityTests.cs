using Deque.AxeCore.Playwright;
using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

[Trait(Look.Name, Look.AnyDeployment)]
public sealed class AccessibilityTests(Instance instance) : ScreenTest(instance)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task No_screen_has_a_serious_fault_in_axe(ColorScheme scheme, int width)
    {
        var person = await AdministratorAsync(width, 900, scheme);
        var screens = await AllScreens.PrepareAsync(person, Ware.Put(Shops, "Accessible lamp", 20));
        var page = await person.OpenAsync("/");
        var stranger = await (await NewBrowserAsync(width, 900, scheme)).NewPageAsync();
        var faults = new List<string>();
        foreach (var screen in screens)
            faults.AddRange(await FaultsAsync(page, screen));
        foreach (var screen in AllScreens.Open)
            faults.AddRange(await FaultsAsync(stranger, screen));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, string screen)
    {
        await page.GotoAsync(screen);
        await AllScreens.SettleAsync(page);
        var result = await page.RunAxe();
        return result.Violations
            .Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{screen}: {v.Id} ({v.Impact}): {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
    }
}
