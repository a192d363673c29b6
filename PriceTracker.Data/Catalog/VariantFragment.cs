namespace PriceTracker.Data.Catalog;

/// <summary>A fragment counts only where it names a variant (<c>#variant=4711</c>); all others are positions on the page.</summary>
internal static class VariantFragment
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "variant", "variantid", "variation", "sku", "skuid", "color", "colour", "size", "option", "model", "pid", "attributes",
    };

    public static string? Of(string fragment)
    {
        var text = fragment.TrimStart('#', '!', '/', '?');
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < text.Length - 1 && Names.Contains(text[..equals]) ? text : null;
    }
}
