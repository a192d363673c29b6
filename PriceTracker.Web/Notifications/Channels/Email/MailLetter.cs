using System.Security.Cryptography;
using System.Text;
using MimeKit;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Email;

/// <summary>A message as mail. Titles are scraped, so nothing of them reaches a header but one clean line.</summary>
internal static class MailLetter
{
    private const int LongestSubject = 200;

    public static MimeMessage Write(AlertMessage message, string to, MailOptions options, DateTimeOffset now)
    {
        var letter = new MimeMessage
        {
            Subject = PlainText.OneLine(message.Title, LongestSubject),
            Date = now,
            MessageId = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Id}\n{to}")))[..40]}@{MailAddresses.Host(options.Sender)}",
            Body = Body(message),
        };
        letter.From.Add(new MailboxAddress(options.FromName, options.Sender));
        letter.To.Add(new MailboxAddress(null, to));
        // No vacation notice answers to this (RFC 3834).
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.Unsubscribe is { } unsubscribe)
        {
            letter.Headers.Add("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
            letter.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return letter;
    }

    private static MimeEntity Body(AlertMessage message)
    {
        var body = new BodyBuilder { TextBody = message.LongText ?? $"{message.Text}\n\n{message.Link.AbsoluteUri}\n", HtmlBody = message.Html };
        if (message.Html is not null && message.Chart is { } chart)
        {
            var picture = body.LinkedResources.Add("chart.png", chart, new ContentType("image", "png"));
            picture.ContentId = "chart";
            picture.ContentDisposition = new ContentDisposition(ContentDisposition.Inline) { FileName = "chart.png" };
        }
        return body.ToMessageBody();
    }
}
