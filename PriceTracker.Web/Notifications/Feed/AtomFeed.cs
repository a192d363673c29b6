using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using PriceTracker.Data.Alerting;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Notifications.Feed;

/// <summary>
/// Firings as an Atom feed (RFC 4287). All text is of type "text": no reader takes a shop's words for HTML. The same firings make the same
/// bytes, so that a reader may ask whether anything changed.
/// </summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int LongestTitle = 200;
    private const int LongestText = 1000;

    public static byte[] Write(FeedReader reader, IReadOnlyList<NotificationView> firings, Formats formats, Uri home)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Namespace, Id(reader.UserId, "feed"));
            xml.WriteElementString("title", Namespace, "Price Tracker alerts");
            xml.WriteElementString("updated", Namespace, Time(Updated(reader, firings)));
            Link(xml, new Uri(home, "alerts"), "alternate");
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, "Price Tracker");
            xml.WriteEndElement();
            foreach (var firing in firings)
                Entry(xml, reader, firing, formats, home);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    public static DateTimeOffset Updated(FeedReader reader, IReadOnlyList<NotificationView> firings) => firings.Count == 0 ? reader.Since : firings.Max(f => f.CreatedAt);

    private static void Entry(XmlWriter xml, FeedReader reader, NotificationView firing, Formats formats, Uri home)
    {
        var n = firing with { ProductTitle = firing.ProductTitle is null ? null : PlainText.OneLine(firing.ProductTitle, LongestTitle), Domain = PlainText.OneLine(firing.Domain, LongestTitle) };
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, Id(reader.UserId, string.Create(CultureInfo.InvariantCulture, $"firing {n.Id}")));
        Text(xml, "title", PlainText.OneLine(FiringWords.Headline(n, formats), LongestTitle));
        xml.WriteElementString("updated", Namespace, Time(n.CreatedAt));
        Link(xml, new Uri(home, string.Create(CultureInfo.InvariantCulture, $"products/{n.ProductId}")), "alternate");
        if (ShopWords.SafeLink(n.Url) is { } shop)
            Link(xml, new Uri(shop), "related");
        Text(xml, "content", PlainText.Lines($"{FiringWords.Detail(n, formats)}\n{FiringWords.Reason(n, formats)}\n{FiringWords.HonestDiscount(n, formats)}", LongestText));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, Uri to, string relation)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", to.AbsoluteUri);
        xml.WriteEndElement();
    }

    /// <summary>Does not change when the address does, and is no one else's on another installation.</summary>
    private static string Id(Guid userId, string what) =>
        $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId:N} {what}")).AsSpan(0, 16))}";

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
