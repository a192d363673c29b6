using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Notifications.Links;

namespace PriceTracker.IntegrationTests.Notifications;

public sealed partial class MessageLinkTests(PostgresServer postgres) : IAsyncLifetime
{
    private MessageScene scene = null!;
    private HttpClient nobody = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await MessageScene.StartAsync(postgres);
        nobody = scene.Product.Client();
    }

    public ValueTask DisposeAsync()
    {
        nobody.Dispose();
        return scene.DisposeAsync();
    }

    [Fact]
    public async Task Opening_a_link_asks_and_changes_nothing()
    {
        foreach (var (act, target) in ((LinkAct, long)[])[(LinkAct.SnoozeDay, scene.Alert), (LinkAct.SnoozeWeek, scene.Alert), (LinkAct.Stop, scene.Alert), (LinkAct.Bought, scene.Kettle)])
        {
            var page = await nobody.GetStringAsync($"/act?t={scene.Token(act, target)}");

            Assert.Contains("Kettle &lt;b&gt;2&lt;/b&gt; &amp; more", page, StringComparison.Ordinal);
            Assert.Single(Buttons().Matches(page));
        }

        var alert = await scene.AlertAsync();
        Assert.Equal((true, null), (alert.IsActive, alert.SnoozedUntil));
    }

    [Fact]
    public async Task The_button_snoozes_and_stops_and_may_be_pressed_again()
    {
        var snoozed = await PressAsync(LinkAct.SnoozeWeek, scene.Alert);
        Assert.Contains("Snoozed for a week", snoozed, StringComparison.Ordinal);
        Assert.InRange((await scene.AlertAsync()).SnoozedUntil!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));

        await PressAsync(LinkAct.Stop, scene.Alert);
        var again = await PressAsync(LinkAct.Stop, scene.Alert);

        Assert.Contains("This alert is off", again, StringComparison.Ordinal);
        Assert.Contains("alerts?tab=rules", again, StringComparison.Ordinal);
        Assert.False((await scene.AlertAsync()).IsActive);
    }

    [Fact]
    public async Task The_button_marks_the_product_as_bought()
    {
        Assert.Contains("you have it", await PressAsync(LinkAct.Bought, scene.Kettle), StringComparison.Ordinal);

        await using var context = await scene.ContextAsync();
        Assert.NotNull((await context.UserProducts.SingleAsync(l => l.ProductId == scene.Kettle)).BoughtAt);
    }

    [Fact]
    public async Task A_post_without_the_pages_own_form_does_nothing()
    {
        var form = new FormUrlEncodedContent([new("_handler", "act")]);

        var answer = await nobody.PostAsync($"/act?t={scene.Token(LinkAct.Stop, scene.Alert)}", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await scene.AlertAsync()).IsActive);
    }

    [Theory]
    [InlineData("/act")]
    [InlineData("/act?t=forged")]
    public async Task A_link_that_is_not_ours_gets_a_page_without_a_button(string path)
    {
        var page = await nobody.GetStringAsync(path);

        Assert.Contains("This link does not work any more", page, StringComparison.Ordinal);
        Assert.Empty(Buttons().Matches(page));
    }

    [Fact]
    public async Task A_link_about_what_is_gone_or_somebody_elses_does_not_work()
    {
        foreach (var token in (string[])[scene.Token(LinkAct.Stop, 999), scene.Get<AlertLinks>().Token(new AlertLink(LinkAct.Stop, Guid.NewGuid(), scene.Alert))])
            Assert.Contains("This link does not work any more", await nobody.GetStringAsync($"/act?t={token}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_unsubscribe_needs_no_cookie_and_no_second_click()
    {
        var path = $"/unsubscribe?t={scene.Token(LinkAct.Unsubscribe, scene.Channel)}";

        for (var i = 0; i < 2; i++)
        {
            var answer = await nobody.PostAsync(path, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
            Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal(ChannelStatus.Off, await scene.ChannelAsync());
        }
    }

    [Fact]
    public async Task Multipart_is_understood_too()
    {
        using var form = new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } };

        (await nobody.PostAsync($"/unsubscribe?t={scene.Token(LinkAct.Unsubscribe, scene.Channel)}", form)).EnsureSuccessStatusCode();

        Assert.Equal(ChannelStatus.Off, await scene.ChannelAsync());
    }

    [Fact]
    public async Task What_is_no_unsubscription_is_refused()
    {
        var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        var token = scene.Token(LinkAct.Unsubscribe, scene.Channel);

        Assert.Equal(HttpStatusCode.BadRequest, (await nobody.PostAsync("/unsubscribe?t=forged", oneClick)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await nobody.PostAsync($"/unsubscribe?t={scene.Token(LinkAct.Stop, scene.Alert)}", oneClick)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await nobody.PostAsync($"/unsubscribe?t={token}", null)).StatusCode);
        Assert.Equal(ChannelStatus.Active, await scene.ChannelAsync());
        var opened = await nobody.GetAsync($"/unsubscribe?t={token}");
        Assert.Equal($"/act?t={token}", opened.Headers.Location!.OriginalString);
        Assert.Contains("ntfy.sh/alice", await PressAsync(LinkAct.Unsubscribe, scene.Channel), StringComparison.Ordinal);
        Assert.Equal(ChannelStatus.Off, await scene.ChannelAsync());
    }

    [Fact]
    public async Task A_channel_that_was_never_proved_does_not_become_one_that_is_merely_off()
    {
        await using var context = await scene.ContextAsync();
        await context.NotificationChannels.ExecuteUpdateAsync(c => c.SetProperty(x => x.Status, ChannelStatus.Unverified));

        await PressAsync(LinkAct.Unsubscribe, scene.Channel);

        Assert.Equal(ChannelStatus.Unverified, await scene.ChannelAsync());
    }

    private async Task<string> PressAsync(LinkAct act, long target)
    {
        var path = $"/act?t={scene.Token(act, target)}";
        var page = await nobody.GetStringAsync(path);
        var fields = Hidden().Matches(page).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
        var answer = await nobody.PostAsync(path, new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" />""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""<button class="pt-btn ink" type="submit">""")]
    private static partial Regex Buttons();
}
