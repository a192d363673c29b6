namespace PriceTracker.Web.Notifications.Channels;

/// <summary>Reads what a person entered, or what was stored of it.</summary>
internal static class ChannelValues
{
    /// <summary>Empty where nothing was entered.</summary>
    public static string Text(this IReadOnlyDictionary<string, string> values, string name) => values.GetValueOrDefault(name)?.Trim() ?? "";
}
