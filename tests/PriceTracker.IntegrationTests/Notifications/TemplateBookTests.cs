using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Keys;
using PriceTracker.Web.Notifications.Templates;

namespace PriceTracker.IntegrationTests.Notifications;

public sealed class TemplateBookTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly TemplateKind Brief = TemplateKind.Find("alert.short")!;
    private MessageScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await MessageScene.StartAsync(postgres);

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_wording_is_kept_used_and_reset()
    {
        var book = scene.Get<ITemplateBook>();

        Assert.Null(await book.SaveAsync(Brief, "First {{ price }}", scene.Alice, default));
        Assert.Null(await book.SaveAsync(Brief, "Now {{ price }}\r\nat {{ shop }}\0\ud800", scene.Alice, default));

        Assert.Equal("Now {{ price }}\nat {{ shop }}", (await book.FindAsync(Brief.Name, default))!.Body);
        var message = await WriteAsync();
        Assert.Equal(("Now €20.00", "at shop.example"), (message.Title, message.Text));
        await book.ResetAsync(Brief, default);
        Assert.False((await book.FindAsync(Brief.Name, default))!.IsChanged);
        Assert.Equal("Kettle is €20.00, below your target", (await WriteAsync()).Title);
    }

    [Theory]
    [InlineData("{{ price | }}")]
    [InlineData("{% for i in (1..100000000) %}x{% endfor %}")]
    [InlineData("  {{ nothing }}")]
    public async Task A_wording_that_does_not_work_is_refused_and_not_kept(string body)
    {
        var book = scene.Get<ITemplateBook>();

        Assert.NotNull(await book.SaveAsync(Brief, body, scene.Alice, default));

        Assert.DoesNotContain(await book.ListAsync(default), t => t.IsChanged);
    }

    [Fact]
    public async Task The_page_is_for_administrators()
    {
        using var alice = await scene.Product.SignedInAsync();
        using var nobody = scene.Product.Client();

        var forAlice = await alice.GetAsync("/admin/templates");
        var forNobody = await nobody.GetAsync("/admin/templates");

        Assert.Equal((HttpStatusCode.Redirect, "/not-found"), (forAlice.StatusCode, forAlice.Headers.Location!.AbsolutePath));
        Assert.Equal((HttpStatusCode.Redirect, "/account/login"), (forNobody.StatusCode, forNobody.Headers.Location!.AbsolutePath));
    }

    [Fact]
    public async Task Of_many_who_make_a_key_at_once_all_get_the_same()
    {
        var keys = scene.Get<InstanceKeys>();

        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => keys.GetOrCreateAsync("vapid", () => RandomNumberGenerator.GetHexString(40)))));

        Assert.Single(made.Distinct());
        Assert.NotEqual(made[0], await keys.GetOrCreateAsync("other", () => RandomNumberGenerator.GetHexString(40)));
        await using var context = await scene.ContextAsync();
        var kept = await context.InstanceKeys.SingleAsync(k => k.Name == "vapid");
        Assert.DoesNotContain(made[0], kept.Protected, StringComparison.Ordinal);
    }

    private Task<AlertMessage> WriteAsync()
    {
        var reader = new MessageRecipient(scene.Alice, "alice@example.com", new Formats(CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc, TimeProvider.System.GetUtcNow()));
        var firing = new NotificationView(1, scene.Alert, scene.Kettle, "Kettle", null, "shop.example", "https://shop.example/kettle",
            AlertKind.Below, 25, 30, 20, "EUR", new FiringFacts(), TimeProvider.System.GetUtcNow(), null);
        return scene.Get<IMessageWriter>().WriteAsync(reader, "ntfy", scene.Channel, [firing], "m1", default);
    }
}
