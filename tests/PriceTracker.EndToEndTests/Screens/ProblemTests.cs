using PriceTracker.EndToEndTests.Rig;
using PriceTracker.Shop.Goods;

namespace PriceTracker.EndToEndTests.Screens;

public sealed class ProblemTests(Instance instance) : ScreenTest(instance)
{
    [Theory]
    [InlineData("meridian.localhost", "/watches/meridian-38", "is refusing our requests")]
    [InlineData("foxandquill.localhost", "/private/trade-offer", "robots.txt")]
    [InlineData("kumo.localhost", "/items/0", "no longer exists")]
    [InlineData("gipfelwerk.localhost", "/", "Open the product and copy its link.")]
    public async Task A_page_that_cannot_be_read_says_so_in_plain_words(string host, string path, string words)
    {
        var person = await NewPersonAsync();
        await person.TrackReadAsync(Shops.Url(host, path));
        var page = await person.OpenAsync("/");
        await Expect(page.Locator(".pt-card .problem")).ToContainTextAsync(words);
    }

    [Fact]
    public async Task A_shop_that_starts_to_refuse_leaves_the_last_price_standing()
    {
        var ware = Ware.Put(Shops, "Guarded lamp", 25, Ware.Arcade);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        ware.IsNow(Condition.Captcha);
        await person.CheckNowAsync(id);
        var page = await person.OpenAsync($"/products/{id}");
        await Expect(page.Locator(".pt-product-note")).ToContainTextAsync("is refusing our requests");
        await Expect(page.Locator(".pt-product-head .big")).ToHaveTextAsync("$25.00");
    }

    [Fact]
    public async Task A_product_that_sells_out_says_so_without_a_reload()
    {
        var ware = Ware.Put(Shops, "Popular lamp", 25);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        var page = await person.OpenAsync("/");
        await page.LiveAsync();
        await Expect(page.Card(ware.Title)).ToContainTextAsync("In stock");
        ware.IsNow(Condition.SoldOut);
        await person.CheckNowAsync(id);
        await Expect(page.Card(ware.Title)).ToContainTextAsync("Out of stock");
    }

    [Fact]
    public async Task A_relaunched_page_is_still_read()
    {
        var ware = Ware.Put(Shops, "Relaunched lamp", 25);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        ware.IsNow(Condition.Redesigned);
        ware.CostsNow(23);
        await person.CheckUntilAsync(id, 23);
    }
}
