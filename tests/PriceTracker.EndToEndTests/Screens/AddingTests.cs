using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

public sealed class AddingTests(Instance instance) : ScreenTest(instance)
{
    [Fact]
    public async Task A_pasted_link_stands_there_at_once_and_becomes_the_product()
    {
        var page = await (await NewPersonAsync()).OpenAsync("/");
        await page.LiveAsync();
        await page.GetByLabel("Product link").FillAsync(Shops.Url("atelierlune.localhost", "/fr/vase-galet"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Reading the page…").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Product link")).ToHaveValueAsync("");
        var card = page.Card("Vase Galet en grès");
        await Expect(card).ToContainTextAsync("€64.90");
        await Expect(card).ToContainTextAsync("In stock");
        await Expect(card.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(400, await card.Locator("img").EvaluateAsync<int>("img => img.naturalWidth"));
    }

    [Theory]
    [InlineData("ftp://shop.example/lamp", "http:// or https://")]
    [InlineData("http://localhost/lamp", "private network address")]
    [InlineData("a nice lamp", "not a link")]
    public async Task A_refused_link_says_why_and_keeps_the_text(string link, string reason)
    {
        var page = await (await NewPersonAsync()).OpenAsync("/");
        await page.LiveAsync();
        await page.GetByLabel("Product link").FillAsync(link);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#add-under [role=alert]")).ToContainTextAsync(reason);
        await Expect(page.GetByLabel("Product link")).ToHaveValueAsync(link);
    }

    [Fact]
    public async Task Markup_in_a_title_stays_harmless()
    {
        const string title = "Lamp <img src=x onerror=alert(1)> <b>bold</b> 5 < 6 & \"bright\"";
        const string shown = "Lamp bold 5 < 6 & \"bright\"";
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(Ware.Put(Shops, title, 12, Ware.Bazaar).Url);
        var page = await person.OpenAsync($"/products/{id}");
        await Expect(page.Locator("h1")).ToHaveTextAsync(shown);
        await page.GotoAsync("/");
        await Expect(page.Card(shown).Locator("h2")).ToHaveTextAsync(shown);
        await Expect(page.Locator("h2 img, h2 b, h2 i")).ToHaveCountAsync(0);
    }
}
