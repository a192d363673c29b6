using System.Globalization;

namespace PriceTracker.Web.Api;

/// <summary>Ids are strings outside; what is no id of ours names nothing.</summary>
internal static class ApiIds
{
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static long? Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
