using System.Net.Mail;

namespace PriceTracker.Web.Accounts;

internal static class EmailAddress
{
    public static bool IsValid(string text) =>
        text.Length is > 2 and <= 254
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text;
}
