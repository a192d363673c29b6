using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Catalog;

/// <summary>Tags as they are kept: trimmed, lower case, without control characters.</summary>
public static class TagText
{
    public const int MostPerProduct = 20;

    /// <summary>Null where nothing usable is left, or too much.</summary>
    public static string? Clean(string? text)
    {
        var clean = string.Join(' ', StorableText.Clean(text).Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return clean.Length is > 0 and <= UserProduct.LongestTag && !clean.Any(char.IsControl) ? clean : null;
    }
}
