using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Notifications.Feed;

namespace PriceTracker.IntegrationTests.Notifications;

public sealed class FeedTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private MessageScene scene = null!;
    private HttpClient nobody = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await MessageScene.StartAsync(postgres, ("PublicUrl", "https://prices.example.com"));
        nobody = scene.Product.Client();
    }

    public ValueTask DisposeAsync()
    {
        nobody.Dispose();
        return scene.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_knows_the_address_reads_the_last_fifty_alerts()
    {
        var token = await scene.Get<FeedBook>().RenewAsync(scene.Alice);
        for (var slot = 1; slot <= 51; slot++)
            await scene.FireAsync($"=cmd|' /C calc'!A0 <b>{slot}</b> \u202E", slot);

        var answer = await nobody.GetAsync($"/feed/{token}.atom");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.Private);
        var feed = XElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(50, feed.Elements(Atom + "entry").Count());
        Assert.StartsWith("https://prices.example.com/", feed.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Equal("=cmd|' /C calc'!A0 <b>51</b> is €20.00, below your target", feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public async Task A_reader_that_has_it_already_gets_nothing_until_something_happens()
    {
        var token = await scene.Get<FeedBook>().RenewAsync(scene.Alice);
        await scene.FireAsync("Kettle", 1);
        var first = await nobody.GetAsync($"/feed/{token}.atom");
        Assert.NotNull(first.Content.Headers.LastModified);
        nobody.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await nobody.GetAsync($"/feed/{token}.atom")).StatusCode);

        await scene.FireAsync("Kettle", 2);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync($"/feed/{token}.atom")).StatusCode);
    }

    [Fact]
    public async Task A_renewed_or_ended_feed_is_gone_and_only_its_hash_was_kept()
    {
        var book = scene.Get<FeedBook>();
        var first = await book.RenewAsync(scene.Alice);
        var second = await book.RenewAsync(scene.Alice);

        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync($"/feed/{first}.atom")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync($"/feed/{second}.atom")).StatusCode);
        await using var context = await scene.ContextAsync();
        Assert.Equal(32, (await context.NotificationPreferences.SingleAsync()).FeedHash!.Length);
        await book.EndAsync(scene.Alice);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync($"/feed/{second}.atom")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("/feed/guess.atom")).StatusCode);
    }
}
