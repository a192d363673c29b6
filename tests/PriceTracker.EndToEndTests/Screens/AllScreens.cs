using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

/// <summary>Every screen there is, with something on it.</summary>
internal static class AllScreens
{
    public static readonly IReadOnlyList<string> Open = ["/account/login", "/account/register"];

    private static readonly string[] SignedIn = ["/", "/alerts", "/alerts?tab=rules", "/me", "/admin/scrapers", $"/admin/scrapers?domain={Ware.Corner}", "/admin/proposals", "/not-found"];

    /// <summary>Tracks a product with an alert that has fired, so that no screen is empty.</summary>
    public static async Task<IReadOnlyList<string>> PrepareAsync(Person person, Ware ware)
    {
        var id = await person.TrackReadAsync(ware.Url);
        var alert = new { productId = id, kind = "below", targetPrice = ware.Article.Price + 10 };
        Assert.Equal(201, (await person.Browser.APIRequest.PostAsync("/api/v1/alerts", new() { DataObject = alert })).Status);
        return [.. SignedIn, $"/products/{id}"];
    }

    /// <summary>Drawn, and where it has a circuit, live.</summary>
    public static async Task SettleAsync(IPage page)
    {
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        if (await page.Locator(".pt-live").CountAsync() > 0)
            await page.LiveAsync();
        if (page.Url.Contains("/products/", StringComparison.Ordinal))
            await Expect(page.Locator(".apexcharts-series path").First).ToBeAttachedAsync();
    }
}
