using PriceTracker.EndToEndTests.Rig;

namespace PriceTracker.EndToEndTests.Screens;

/// <summary>Rules of every kind, what they would have done, and where they tell.</summary>
public sealed class AlertTests(Instance instance) : ScreenTest(instance)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_rule_is_tried_on_the_past_saved_and_told_with_its_reason(int width, int height)
    {
        var ware = Ware.Put(Shops, "Sliding lamp", 20);
        var person = await NewPersonAsync(width, height);
        var id = await person.TrackReadAsync(ware.Url);
        var page = await person.OpenAsync($"/products/{id}");
        await page.LiveAsync();

        await page.GetByLabel("Tell me when").SelectOptionAsync("Price drops by percent");
        await page.GetByLabel("Percent").FillAsync("20");
        await Expect(page.Locator(".pt-backtest")).ToContainTextAsync("Would not have fired");
        await page.Button("Save alert").ClickAsync();
        await Expect(page.Locator(".pt-alert-list")).ToContainTextAsync("Drops by 20% from the price when set");
        ware.CostsNow(17);
        await person.CheckUntilAsync(id, 17);
        ware.CostsNow(16);
        await person.CheckUntilAsync(id, 16);

        await page.GotoAsync("/alerts");
        await page.LiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sliding lamp dropped 20%" }).ClickAsync();
        await Expect(page.Locator(".pt-firing")).ToContainTextAsync("drops by 20% from the price when set, which was $20.00");
        await Expect(page.Locator(".pt-sent")).ToContainTextAsync("Your inbox");
        Assert.Equal(1, await page.Locator(".pt-inbox li").CountAsync());
    }

    [Fact]
    public async Task A_rule_that_is_edited_says_what_it_said_before_and_a_new_target_is_tried()
    {
        var ware = Ware.Put(Shops, "Edited lamp", 20);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        await person.Browser.APIRequest.PostAsync("/api/v1/alerts", new() { DataObject = new { productId = id, kind = "below", targetPrice = 12.5 } });
        var page = await person.OpenAsync($"/products/{id}");
        await page.LiveAsync();

        await page.Locator(".pt-alert-open").ClickAsync();
        await Expect(page.GetByLabel("Target price")).ToHaveValueAsync("12.50");
        await page.GetByLabel("Target price").FillAsync("11");
        await Expect(page.Locator(".pt-backtest")).ToContainTextAsync("Lower than ever seen: the lowest was $20.00");
        await page.Button("Save alert").ClickAsync();

        await Expect(page.Locator(".pt-alert-list li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".pt-alert-list")).ToContainTextAsync("At or below $11.00");
    }

    [Fact]
    public async Task A_channel_is_made_tried_and_told_what_fires()
    {
        var ware = Ware.Put(Shops, "Hooked lamp", 20);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        var page = await person.OpenAsync("/alerts?tab=rules");
        await page.LiveAsync();

        await page.Button("Webhook").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).First.FillAsync("http://10.0.0.1/hook");
        await page.Button("Save channel").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).First.FillAsync(new Uri(Hooks.Address, $"/{id}").AbsoluteUri);
        await page.Button("Save channel").ClickAsync();
        await page.Locator(".pt-channel").Last.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await Eventually.TrueAsync(() => Task.FromResult(Got(id, "test").Count == 1));

        await person.Browser.APIRequest.PostAsync("/api/v1/alerts", new() { DataObject = new { productId = id, kind = "below", targetPrice = 15 } });
        ware.CostsNow(14);
        await person.CheckUntilAsync(id, 14);
        await Eventually.TrueAsync(() => Task.FromResult(Got(id, "alert").Count == 1));
        Assert.Contains("Hooked lamp is $14.00", Got(id, "alert")[0], StringComparison.Ordinal);

        await page.GotoAsync("/alerts");
        await page.LiveAsync();
        await page.Locator(".pt-inbox li button").First.ClickAsync();
        await Expect(page.Locator(".pt-sent li").Last).ToContainTextAsync(Hooks.Address.Host);
    }

    [Fact]
    public async Task Everything_with_a_tag_is_watched_by_one_rule()
    {
        var ware = Ware.Put(Shops, "Tagged lamp", 20);
        var person = await NewPersonAsync();
        var id = await person.TrackReadAsync(ware.Url);
        var page = await person.OpenAsync($"/products/{id}");
        await page.LiveAsync();
        await page.GetByLabel("New tag").FillAsync("Gifts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator(".pt-tags")).ToContainTextAsync("gifts");

        await page.GotoAsync("/alerts?tab=rules");
        await page.LiveAsync();
        await page.Button("New alert").ClickAsync();
        await page.GetByLabel("For", new() { Exact = true }).SelectOptionAsync("everything tagged gifts (1)");
        await page.GetByLabel("Tell me when").SelectOptionAsync("Price changes at all");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save alert" }).ClickAsync();
        await Expect(page.Locator(".pt-rules")).ToContainTextAsync("Everything tagged gifts");
        ware.CostsNow(21);
        await person.CheckUntilAsync(id, 21);

        await Expect(page.Unread()).ToContainTextAsync("1 unread");
    }

    [Fact]
    public async Task A_pushed_alert_is_shown_by_the_browsers_service_worker()
    {
        var person = await NewPersonAsync();
        await person.Browser.GrantPermissionsAsync(["notifications"]);
        var page = await person.OpenAsync("/me");
        await page.LiveAsync();
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.register('/push-worker.js', { scope: '/' }); await navigator.serviceWorker.ready }");
        var devtools = await person.Browser.NewCDPSessionAsync(page);
        var registered = new TaskCompletionSource<string>();
        devtools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, update) =>
        {
            foreach (var registration in update!.Value.GetProperty("registrations").EnumerateArray())
                registered.TrySetResult(registration.GetProperty("registrationId").GetString()!);
        };
        await devtools.SendAsync("ServiceWorker.enable");

        await devtools.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object>
        {
            ["origin"] = new Uri(page.Url).GetLeftPart(UriPartial.Authority),
            ["registrationId"] = await registered.Task.WaitAsync(TimeSpan.FromSeconds(20)),
            ["data"] = """{"title":"Lamp is $14.00","body":"Your target was $15.00.","url":"/alerts","tag":"1-2","id":"1-2"}""",
        });

        await Eventually.TrueAsync(async () => await page.EvaluateAsync<string?>(
            "async () => { const shown = await (await navigator.serviceWorker.ready).getNotifications(); return shown.map(n => n.title + '|' + n.body + '|' + n.data.url).join() }") == "Lamp is $14.00|Your target was $15.00.|/alerts");
    }

    private List<string> Got(string id, string kind) =>
        [.. Hooks.Got.Where(g => g.Path == id && g.Body.GetProperty("kind").GetString() == kind).Select(g => g.Body.GetProperty("title").GetString()!)];
}
