using System.Text;
using MimeKit;

namespace PriceTracker.Tests.Notifications.Channels.Email;

/// <summary>Envelope and text of one mail, as the server got it.</summary>
public sealed record SmtpLetter(string From, IReadOnlyList<string> To, string Text)
{
    public MimeMessage Read() => MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(Text)));
}
