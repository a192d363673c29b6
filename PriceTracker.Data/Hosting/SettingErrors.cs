using System.Text.RegularExpressions;

namespace PriceTracker.Data.Hosting;

/// <summary>The framework's words about a wrong setting, cut down to what the person who starts the product needs.</summary>
internal static partial class SettingErrors
{
    public static string Sentence(string failure) => Annotation().Match(failure) is { Success: true } match ? match.Groups[1].Value : failure;

    public static bool IsUnreadable(InvalidOperationException error) => Unreadable().IsMatch(error.Message);

    public static string Sentence(InvalidOperationException error)
    {
        var setting = Unreadable().Match(error.Message).Groups[1].Value.Replace(":", "__", StringComparison.Ordinal);
        return $"{setting} cannot be read: {error.InnerException?.Message ?? error.Message}";
    }

    [GeneratedRegex("with the error: '(.*)'\\.$")]
    private static partial Regex Annotation();

    [GeneratedRegex("Failed to convert configuration value(?: '.*')? at '([^']+)'")]
    private static partial Regex Unreadable();
}
