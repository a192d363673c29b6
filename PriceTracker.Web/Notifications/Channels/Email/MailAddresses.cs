using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PriceTracker.Web.Notifications.Channels.Email;

/// <summary>Reads one plain address: no names, no lists, nothing that could become a header or a second recipient.</summary>
internal static partial class MailAddresses
{
    private const int MaximumLength = 254;
    private static readonly IdnMapping Idn = new();

    /// <param name="text">As entered.</param>
    /// <param name="address">With the name of its host in ASCII, as every mail server takes it.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? address)
    {
        address = null;
        var at = text.LastIndexOf('@');
        if (at < 1 || text.Length > MaximumLength)
            return false;
        try
        {
            address = $"{text[..at]}@{Idn.GetAscii(text[(at + 1)..])}";
        }
        catch (ArgumentException)
        {
            return false;
        }
        if (!Plain().IsMatch(address))
            address = null;
        return address is not null;
    }

    /// <summary>The host of an address that was read.</summary>
    public static string Host(string address) => address[(address.LastIndexOf('@') + 1)..];

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\z")]
    private static partial Regex Plain();
}
