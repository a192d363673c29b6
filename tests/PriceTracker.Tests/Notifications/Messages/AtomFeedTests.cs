using System.Text;
using System.Xml.Linq;
using PriceTracker.Web.Notifications.Feed;
using Xunit;

namespace PriceTracker.Tests.Notifications.Messages;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly FeedReader Reader = new(MessageRig.Alice.UserId, new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero), "en-GB", null);
    private static readonly Uri Home = new("https://prices.example.com/");

    [Fact]
    public void A_feed_has_what_the_format_asks_for()
    {
        var feed = Write(MessageRig.Firing() with { Id = 2 }, MessageRig.Firing());

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.StartsWith("urn:uuid:", feed.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal("2025-11-18T14:36:00.000Z", feed.Element(Atom + "updated")!.Value);
        Assert.NotNull(feed.Element(Atom + "author")!.Element(Atom + "name"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(2, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal("Sony WH-1000XM5 is €279.00, below your target", entries[0].Element(Atom + "title")!.Value);
        Assert.Equal("https://prices.example.com/products/42", entries[0].Elements(Atom + "link").First().Attribute("href")!.Value);
        Assert.All(entries, e => Assert.Equal("text", e.Element(Atom + "content")!.Attribute("type")!.Value));
    }

    [Theory]
    [InlineData("a\u0000b\u0001\u001f\ufffe\uffff")]
    [InlineData("half a pair \ud83d and the other \ude00")]
    [InlineData("]]> <script>alert(1)</script> & \" '")]
    [InlineData("\u202e reversed \u2066")]
    [InlineData("line\r\nline\u2028line\u0085line")]
    public void A_hostile_title_makes_no_broken_feed(string title)
    {
        var feed = Write(MessageRig.Firing(title: title) with { Url = "javascript:alert(1)", Domain = title });

        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.DoesNotContain('\n', entry.Element(Atom + "title")!.Value);
        Assert.Single(entry.Elements(Atom + "link"));
        Assert.Empty(entry.Element(Atom + "title")!.Elements());
    }

    [Fact]
    public void The_same_firings_make_the_same_bytes_and_none_make_a_feed_too()
    {
        var later = MessageRig.Alice.Formats with { Now = MessageRig.Alice.Formats.Now.AddDays(400) };

        Assert.Equal(
            AtomFeed.Write(Reader, [MessageRig.Firing()], MessageRig.Alice.Formats, Home),
            AtomFeed.Write(Reader, [MessageRig.Firing()], later, Home));
        Assert.Equal("2025-01-02T03:04:05.000Z", Write().Element(Atom + "updated")!.Value);
    }

    private static XElement Write(params PriceTracker.Data.Alerting.NotificationView[] firings) =>
        XElement.Parse(Encoding.UTF8.GetString(AtomFeed.Write(Reader, firings, MessageRig.Alice.Formats, Home)));
}
