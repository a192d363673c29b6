using System.Text;
using MimeKit;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Channels.Email;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.Email;

public sealed class MailLetterTests
{
    private static readonly MailOptions Options = new() { Host = "mail.example", From = "prices@tracker.example" };

    [Fact]
    public void Text_and_HTML_are_alternatives_and_the_chart_is_within_the_HTML()
    {
        var letter = Written(Full());

        var alternatives = Assert.IsType<MultipartAlternative>(letter.Body);
        Assert.Equal("Long text", Assert.IsType<TextPart>(alternatives[0]).Text.Trim());
        var related = Assert.IsType<MultipartRelated>(alternatives[1]);
        Assert.Contains("cid:chart", Assert.IsType<TextPart>(related.Root).Text, StringComparison.Ordinal);
        var picture = Assert.IsType<MimePart>(related[1]);
        Assert.Equal(("chart", "image/png", "inline"), (picture.ContentId, picture.ContentType.MimeType, picture.ContentDisposition?.Disposition));
    }

    [Fact]
    public void A_code_is_a_letter_of_plain_text()
    {
        var letter = Written(ChannelRig.Message("Your code", "123456"));

        Assert.StartsWith("123456", Assert.IsType<TextPart>(letter.Body).Text, StringComparison.Ordinal);
        Assert.Null(letter.Headers["List-Unsubscribe"]);
    }

    [Fact]
    public void One_click_ends_these_letters_however_long_the_link_is()
    {
        var link = "https://tracker.example/unsubscribe/" + new string('a', 400);

        var letter = Written(Full() with { Unsubscribe = new Uri(link) });

        Assert.Equal(($"<{link}>", "List-Unsubscribe=One-Click"), (letter.Headers["List-Unsubscribe"]?.Trim(), letter.Headers["List-Unsubscribe-Post"]));
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
    }

    [Fact]
    public void A_repeated_try_has_the_same_Message_ID_and_another_message_another()
    {
        var (first, again, other) = (Written(Full()), Written(Full()), Written(Full() with { Id = "43" }));

        Assert.Equal(first.MessageId, again.MessageId);
        Assert.NotEqual(first.MessageId, other.MessageId);
        Assert.EndsWith("@tracker.example", first.MessageId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kettle\r\nBcc: evil@example.com\r\n\r\nbody")]
    [InlineData("Kettle\nBcc: evil@example.com")]
    [InlineData("Kettle\rBcc: evil@example.com")]
    [InlineData("Kettle\u2028Bcc: evil@example.com\u0085X: 1\0")]
    [InlineData("=?utf-8?Q?Kettle=0D=0ABcc:_evil@example.com?=")]
    public void A_hostile_title_stays_one_subject(string title)
    {
        var (letter, raw) = Both(ChannelRig.Message(title) with { Id = title });

        Assert.Empty(letter.Bcc);
        Assert.DoesNotContain("\nBcc:", raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(letter.Subject!, char.IsControl);
        Assert.Equal("ann@example.com", Assert.Single(letter.To.Mailboxes).Address);
    }

    [Theory]
    [InlineData("ann@example.com", "ann@example.com")]
    [InlineData("ann+x@localhost", "ann+x@localhost")]
    [InlineData("ann@bücher.example", "ann@xn--bcher-kva.example")]
    public void One_plain_address_is_an_address(string text, string expected)
    {
        Assert.True(MailAddresses.TryRead(text, out var address));
        Assert.Equal(expected, address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@example.com")]
    [InlineData("ann@")]
    [InlineData("Ann <ann@example.com>")]
    [InlineData("ann@example.com, bob@example.com")]
    [InlineData("ann@example.com\r\nRCPT TO:<bob@example.com>")]
    [InlineData("ann@example.com\n")]
    [InlineData("\"a b\"@example.com")]
    [InlineData("ann@exa mple.com")]
    [InlineData("ann@-example.com")]
    public void Anything_else_is_none(string text) => Assert.False(MailAddresses.TryRead(text, out _));

    [Theory]
    [InlineData("", "auto", "", "", true)]
    [InlineData("prices@example.com", "STARTTLS", "", "", true)]
    [InlineData("prices", "auto", "", "", false)]
    [InlineData("prices@example.com", "ssl", "", "", false)]
    [InlineData("prices@example.com", "tls", "user", "", false)]
    public void Settings_that_cannot_work_end_the_start(string from, string security, string user, string password, bool isValid)
    {
        var options = new MailOptions { Host = from.Length == 0 ? "" : "mail.example", From = from, Security = security, User = user, Password = password };

        Assert.Equal(isValid, !options.Validate(null!).Any());
    }

    private static AlertMessage Full() => ChannelRig.Message() with { Html = "<p>Hi <img src=\"cid:chart\"></p>", LongText = "Long text", Chart = [1, 2, 3] };

    private static MimeMessage Written(AlertMessage message) => Both(message).Letter;

    private static (MimeMessage Letter, string Raw) Both(AlertMessage message)
    {
        using var bytes = new MemoryStream();
        using (var letter = MailLetter.Write(message, "ann@example.com", Options, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)))
            letter.WriteTo(bytes);
        bytes.Position = 0;
        return (MimeMessage.Load(bytes), Encoding.Latin1.GetString(bytes.ToArray()));
    }
}
