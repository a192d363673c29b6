using PriceTracker.EndToEndTests.Rig;
using PriceTracker.Shop;

namespace PriceTracker.EndToEndTests.Screens;

/// <summary>Two web servers behind one door: a person on both, and a server that dies under an open screen.</summary>
public sealed class ScaleOutTests(Instance instance) : IAsyncLifetime
{
    private readonly List<IBrowserContext> browsers = [];
    private ShopServer shops = default!;
    private ClusterProduct product = default!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(instance.Cluster is not null, "There is one web server in the embedded deployment.");
        shops = await ShopServer.StartAsync(moves: false);
        product = await ClusterProduct.StartAsync(Instance.Settings(shops));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers)
            await browser.DisposeAsync();
        if (product is not null)
            await product.DisposeAsync();
        if (shops is not null)
            await shops.DisposeAsync();
    }

    [Fact]
    public async Task A_person_on_two_servers_sees_prices_and_toasts_on_both_and_a_screen_outlives_its_server()
    {
        var ware = Ware.Put(shops, "Travelling lamp", 20);
        var first = await SignInAsync(server: 1);
        var second = await SignInAsync(server: 2);
        var id = await first.TrackReadAsync(ware.Url);
        var here = await first.OpenAsync($"/products/{id}");
        var there = await second.OpenAsync("/");
        await here.LiveAsync();
        await there.LiveAsync();
        await here.GetByLabel("Target price").FillAsync("15");
        await here.Button("Save alert").ClickAsync();
        await Expect(here.Locator(".pt-alert-list")).ToContainTextAsync("At or below $15.00");

        ware.CostsNow(14);
        await second.CheckUntilAsync(id, 14);
        await Expect(here.Locator(".pt-product-head .big")).ToHaveTextAsync("$14.00");
        await Expect(there.Card(ware.Title).Locator(".price")).ToContainTextAsync("$14.00");
        foreach (var page in new[] { here, there })
            await Expect(page.Locator(".pt-toast")).ToContainTextAsync("Travelling lamp");

        await product.Cluster.Webs[0].Process.KillAsync();
        await Expect(here.Locator(".pt-product-head .big")).ToHaveTextAsync("$14.00");
        // Whether it reconnected or was loaded again: it listens.
        await Eventually.TrueAsync(async () =>
        {
            ware.CostsNow(17);
            await second.CheckUntilAsync(id, 17);
            return await here.Locator(".pt-product-head .big").InnerTextAsync() == "$17.00";
        });
        await Expect(here.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        ware.CostsNow(18);
        await second.CheckUntilAsync(id, 18);
        await Expect(here.Locator(".pt-product-head .big")).ToHaveTextAsync("$18.00");
    }

    /// <summary>The same person each time; the door's cookie says at which server.</summary>
    private async Task<Person> SignInAsync(int server)
    {
        var context = await instance.Browser.NewContextAsync(new() { BaseURL = product.Address, Locale = "en-US", TimezoneId = "UTC", ViewportSize = new() { Width = 1440, Height = 900 } });
        browsers.Add(context);
        await context.AddCookiesAsync([new() { Name = "PT_SERVER", Value = $"{server}", Url = product.Address }]);
        var answer = await context.APIRequest.PostAsync("/api/v1/auth/login", new() { DataObject = new { email = Instance.AdministratorEmail, password = Instance.Password } });
        Assert.Equal(200, answer.Status);
        return new Person(context, Instance.AdministratorEmail);
    }
}
