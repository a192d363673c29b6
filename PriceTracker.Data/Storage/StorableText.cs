using System.Text;

namespace PriceTracker.Data.Storage;

/// <summary>PostgreSQL takes neither a NUL nor half a character in a text, and no word that people or shops mean holds a control character.</summary>
public static class StorableText
{
    public static string Clean(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Where(r => r != Rune.ReplacementChar && !Rune.IsControl(r)));
}
