using System.Text.Json;

namespace PriceTracker.Data.Storage;

/// <summary>Spells enum members in snake case, the one spelling of the database, the API and the command line.</summary>
public static class EnumText<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Texts =
        Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

    private static readonly Dictionary<string, T> Values = Texts.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    public static string Of(T value) => Texts[value];

    /// <exception cref="FormatException">The text names no member.</exception>
    public static T Parse(string text) =>
        Values.TryGetValue(text, out var value) ? value : throw new FormatException($"'{text}' is no {typeof(T).Name}.");

    public static bool TryParse(string? text, out T value) => Values.TryGetValue(text ?? "", out value);
}
