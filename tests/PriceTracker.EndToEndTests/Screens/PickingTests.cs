using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

/// <summary>The user's hand: another of the page's prices is meant.</summary>
public sealed class PickingTests(Instance instance) : ScreenTest(instance)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Who_alone_tracks_a_product_picks_its_price_and_keeps_the_history(int width, int height)
    {
        var ware = Ware.Put(Shops, "Lamp with a refill", 60, Ware.Bazaar, article => article with { OtherPrice = 49 });
        var person = await NewPersonAsync(width, height);
        var id = await person.TrackReadAsync(ware.Url);
        var page = await person.OpenAsync($"/products/{id}");
        await page.LiveAsync();

        await PickAsync(page, "Not the right price?", "$49.00");

        await Expect(page.Locator(".pt-product-head .big")).ToHaveTextAsync("$49.00");
        await Expect(page.Locator(".pt-product-head")).ToContainTextAsync("was $60.00");
        ware.CostsNow(55);
        await person.CheckNowAsync(id);
        await Expect(page.Locator(".pt-product-head .big")).ToHaveTextAsync("$49.00");
    }

    [Fact]
    public async Task A_card_whose_price_is_unsure_asks_for_it()
    {
        var ware = Ware.Put(Shops, "Lamp of two prices", 60, Ware.Bazaar, article => article with { RivalPrice = 49 });
        var person = await NewPersonAsync();
        await person.TrackReadAsync(ware.Url);
        var page = await person.OpenAsync("/");
        await page.LiveAsync();
        await Expect(page.Card(ware.Title)).ToContainTextAsync("not sure which is right");

        await PickAsync(page, "Pick the price", "$49.00");

        await Expect(page.Card(ware.Title)).ToContainTextAsync("$49.00");
    }

    [Fact]
    public async Task A_pick_for_a_shared_product_is_an_administrators_to_accept()
    {
        var ware = Ware.Put(Shops, "Shared lamp with a refill", 60, Ware.Bazaar, article => article with { OtherPrice = 49 });
        var owner = await NewPersonAsync();
        var id = await owner.TrackReadAsync(ware.Url);
        var board = await owner.OpenAsync("/");
        await board.LiveAsync();
        var other = await NewPersonAsync();
        await other.TrackReadAsync(ware.Url);
        var page = await other.OpenAsync($"/products/{id}");
        await page.LiveAsync();

        await PickAsync(page, "Not the right price?", "$49.00");
        await Expect(page.GetByText("Sent to an administrator")).ToBeVisibleAsync();
        await Expect(board.Card(ware.Title)).ToContainTextAsync("$60.00");
        var desk = await (await AdministratorAsync()).OpenAsync("/admin/proposals");
        await desk.LiveAsync();
        var proposal = desk.Locator(".pt-proposal").Filter(new() { HasText = ware.Title });
        await Expect(proposal.GetByRole(AriaRole.Heading)).ToHaveTextAsync(ware.Title);
        await Expect(proposal).ToContainTextAsync("$49.00");
        await proposal.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();

        await Expect(board.Card(ware.Title)).ToContainTextAsync("$49.00");
        await Expect(desk.GetByText("Recently")).ToBeVisibleAsync();
    }

    private static async Task PickAsync(IPage page, string link, string price)
    {
        await page.Button(link).First.ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = price }).CheckAsync();
        await page.Button($"Use {price}").ClickAsync();
    }
}
