using System.Globalization;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.History;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Notifications.Charts;
using PriceTracker.Web.Notifications.Links;
using PriceTracker.Web.Notifications.Templates;

namespace PriceTracker.Web.Notifications;

public sealed partial class MessageWriter(Wording wording, IPriceHistory history, AlertLinks links, PublicAddress address, ILogger<MessageWriter> log) : IMessageWriter
{
    private const string Mail = "email";
    private const string Push = "web_push";
    private const int LongestTitle = 120;
    private const int LongestText = 2000;
    private const int LongestMail = 60_000;

    /// <summary>A digest shows this many and counts the rest.</summary>
    private const int MostItems = 40;

    public async Task<AlertMessage> WriteAsync(
        MessageRecipient person, string channelKind, long channelId, IReadOnlyList<NotificationView> items, string id, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfZero(items.Count);
        var isDigest = items.Count > 1;
        var around = new MessageSurroundings(person.Email, address.Home, links.Page(new AlertLink(LinkAct.Unsubscribe, person.UserId, channelId)).AbsoluteUri);
        var steps = channelKind == Mail && !isDigest ? await history.StepsAsync(items[0].ProductId, HistoryRange.Quarter, cancel) : null;
        var chart = steps is null ? null : Paint(steps, items[0], person.Formats);
        var fields = isDigest
            ? MessageFields.Digest([.. items.Take(MostItems).Select(n => Item(n, person))], items.Count, around)
            : MessageFields.Alert(Item(items[0], person), chart is null ? null : ChartWords.Of(steps!, person.Formats), around);
        var kinds = Kinds(channelKind, isDigest);
        var texts = await wording.RenderAsync([.. kinds.Values], fields, cancel);
        var (title, text) = Split(texts[kinds[channelKind == Push ? TemplateKind.Push : TemplateKind.Brief]], (string?)fields[isDigest ? "title" : "headline"]);
        var isMail = channelKind == Mail;
        return new AlertMessage
        {
            Id = id,
            Kind = isDigest ? MessageKind.Digest : MessageKind.Alert,
            Title = isMail ? PlainText.OneLine(texts[kinds[TemplateKind.MailSubject]], LongestTitle) : title,
            Text = text,
            Html = isMail ? texts[kinds[TemplateKind.MailHtml]] : null,
            LongText = isMail ? PlainText.Paragraphs(texts[kinds[TemplateKind.MailText]], LongestMail) : null,
            Chart = chart,
            Items = items,
            Link = isDigest ? address.Of("alerts") : address.Of(ProductPath(items[0])),
            Unsubscribe = links.OneClick(person.UserId, channelId),
            Actions = isDigest ? [] : Actions(items[0], person),
        };
    }

    public AlertMessage Test(string id) => new()
    {
        Id = id,
        Kind = MessageKind.Test,
        Title = "Price Tracker can reach you here",
        Text = "This is a test. Your price alerts will arrive like this.",
        Html = PlainMail.Of("Price Tracker can reach you here", "This is a test. Your price alerts will arrive like this.", null, address.Home),
        LongText = $"This is a test. Your price alerts will arrive like this.\n\n{address.Home.AbsoluteUri}",
        Link = address.Home,
    };

    public AlertMessage Code(string code, string id) => new()
    {
        Id = id,
        Kind = MessageKind.Code,
        Title = $"{code} is your Price Tracker code",
        Text = $"Your code is {code}. Enter it in Price Tracker to receive alerts here. If you did not ask for it, ignore this message.",
        Html = PlainMail.Of("Your code", "Enter it in Price Tracker to receive alerts here. If you did not ask for it, ignore this message.", code, address.Home),
        LongText = $"Your code is {code}.\n\nEnter it in Price Tracker to receive alerts here. If you did not ask for it, ignore this message.",
        Link = address.Of("me"),
    };

    private static Dictionary<string, TemplateKind> Kinds(string channelKind, bool isDigest) =>
        (channelKind switch
        {
            Mail => (string[])[TemplateKind.Brief, TemplateKind.MailSubject, TemplateKind.MailHtml, TemplateKind.MailText],
            Push => [TemplateKind.Push],
            _ => [TemplateKind.Brief],
        }).ToDictionary(part => part, part => TemplateKind.Get(part, isDigest));

    /// <summary>The first line that says something is the title.</summary>
    private static (string Title, string Text) Split(string rendered, string? otherwise)
    {
        var lines = PlainText.Lines(rendered, LongestText).Split('\n', 2);
        return (PlainText.OneLine(lines[0].Length > 0 ? lines[0] : otherwise, LongestTitle), lines.Length > 1 ? lines[1] : "");
    }

    private Dictionary<string, object?> Item(NotificationView n, MessageRecipient person)
    {
        string? Page(LinkAct act, long? target) => target is { } id ? links.Page(new AlertLink(act, person.UserId, id)).AbsoluteUri : null;
        var own = new AlertLinkSet(Page(LinkAct.SnoozeDay, n.AlertId), Page(LinkAct.SnoozeWeek, n.AlertId), Page(LinkAct.Stop, n.AlertId), Page(LinkAct.Bought, n.ProductId));
        return MessageFields.Item(n, person.Formats, own, address.Of(ProductPath(n)).AbsoluteUri);
    }

    private MessageAction[] Actions(NotificationView n, MessageRecipient person)
    {
        MessageAction Of(string label, LinkAct act, long target) => new(label, links.Page(new AlertLink(act, person.UserId, target)));
        var bought = Of("Bought it", LinkAct.Bought, n.ProductId);
        return n.AlertId is { } alert
            ? [Of("Snooze a day", LinkAct.SnoozeDay, alert), Of("Snooze a week", LinkAct.SnoozeWeek, alert), Of("Stop this alert", LinkAct.Stop, alert), bought]
            : [bought];
    }

    private byte[]? Paint(PriceSteps steps, NotificationView n, Formats formats)
    {
        try
        {
            return ChartPainter.Paint(steps, n.TargetPrice, formats.Move(n.NewPrice, n.OldPrice, n.Currency).Direction);
        }
        catch (Exception error) when (error is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            // A machine that the drawing library does not know: the alert goes out without a picture.
            LogNoChart(error);
            return null;
        }
    }

    private static string ProductPath(NotificationView n) => string.Create(CultureInfo.InvariantCulture, $"products/{n.ProductId}");

    [LoggerMessage(LogLevel.Warning, "Charts cannot be drawn on this machine; mails go out without them")]
    private partial void LogNoChart(Exception error);
}
