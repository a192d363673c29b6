using MailKit.Net.Smtp;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Email;

/// <summary>What a reply of the mail server means, by whom it is about (RFC 5321, 4.2; RFC 3463).</summary>
internal static class MailReplies
{
    public static DeliveryResult Read(SmtpErrorCode about, int code, string text)
    {
        var said = $"{code} {PlainText.OneLine(text)}".TrimEnd();
        if (code < 500)
            return new DeliveryResult.Retry($"The mail server asks to try later: {said}");
        return about switch
        {
            SmtpErrorCode.SenderNotAccepted => new DeliveryResult.Retry($"The mail server refuses the sender. An administrator checks Mail__From and Mail__User: {said}"),
            SmtpErrorCode.RecipientNotAccepted when code is 550 or 551 or 553 && !IsPolicy(text) =>
                new DeliveryResult.Broken($"The mailbox refuses mail: {said}. Correct the address, or let mail from here in."),
            SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted => new DeliveryResult.Refused($"The mail server refuses this message: {said}"),
            _ => new DeliveryResult.Retry($"The mail server answers what was not expected: {said}"),
        };
    }

    /// <summary>5.7.x is about who sends, such as a block list or relaying, not about the mailbox: its owner can mend nothing.</summary>
    private static bool IsPolicy(string text) => text.StartsWith("5.7.", StringComparison.Ordinal);
}
