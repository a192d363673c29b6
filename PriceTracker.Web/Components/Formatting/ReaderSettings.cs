using System.Globalization;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>What the first request told about its reader; handed from the static page to the circuit as a parameter.</summary>
public sealed record ReaderSettings(string Culture, string? TimeZone, string Theme, string View)
{
    public const string ThemeCookie = "theme";
    public const string TimeZoneCookie = "tz";
    public const string ViewCookie = "view";

    public static ReaderSettings From(HttpRequest request) => new(
        CultureFrom(request.Headers.AcceptLanguage.ToString()).Name,
        request.Cookies[TimeZoneCookie],
        request.Cookies[ThemeCookie] is ("light" or "dark") and { } theme ? theme : "system",
        request.Cookies[ViewCookie] == "table" ? "table" : "cards");

    /// <summary>The first language of the list that we know, with a region so that money has a shape.</summary>
    public static CultureInfo CultureFrom(string acceptLanguage)
    {
        foreach (var entry in acceptLanguage.Split(',').Take(5))
        {
            var name = entry.Split(';')[0].Trim();
            if (Known(name) is { } culture) return culture;
        }

        return CultureInfo.GetCultureInfo("en-GB");
    }

    public TimeZoneInfo Zone =>
        TimeZone is { Length: > 0 and < 64 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private static CultureInfo? Known(string name)
    {
        if (name.Length is < 2 or > 20 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return null;
        try
        {
            return CultureInfo.CreateSpecificCulture(CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
