using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

public sealed class AccountTests(Instance instance) : ScreenTest(instance)
{
    [Fact]
    public async Task A_person_registers_signs_out_and_signs_in_again()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var page = await (await NewBrowserAsync()).NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GetByText("Create one").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Create an account" })).ToBeVisibleAsync();
        await FillAsync(page, email, Instance.Password);
        await page.Button("Create account").ClickAsync();
        await Expect(page.GetByText("Track your first price")).ToBeVisibleAsync();

        await SignOutAsync(page);
        await FillAsync(page, email, "not this one at all");
        await page.Button("Sign in").ClickAsync();
        await Expect(page.GetByText("Email or password is wrong.")).ToBeVisibleAsync();
        await FillAsync(page, email, Instance.Password);
        await page.Button("Sign in").ClickAsync();
        await Expect(page.GetByText("Track your first price")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_other()
    {
        var person = await NewPersonAsync();
        var first = await person.OpenAsync("/");
        var second = await person.OpenAsync("/alerts");
        await second.LiveAsync();
        await SignOutAsync(first);
        await Expect(second.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_persons_product_is_not_found()
    {
        var id = await (await NewPersonAsync()).TrackReadAsync(Ware.Put(Shops, "Somebody's lamp", 30).Url);
        var page = await (await NewPersonAsync()).OpenAsync($"/products/{id}");
        await Expect(page.GetByText("Nothing stands here")).ToBeVisibleAsync();
        await Expect(page.GetByText("Somebody's lamp")).ToHaveCountAsync(0);
    }

    private static async Task FillAsync(IPage page, string email, string password)
    {
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.LiveAsync();
        await page.Locator(".pt-side").GetByLabel("Account and theme").ClickAsync();
        await page.GetByText("Sign out", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }
}
