namespace PriceTracker.Web.Components.Formatting;

/// <summary>Where on a page a price was read, in words. The engine's names are short codes.</summary>
public static class ChannelWords
{
    public static string Text(string? channel) => Normalised(channel) switch
    {
        "" => "Not recorded",
        "jsonld" => "Structured data (JSON-LD)",
        "microdata" => "Structured data (microdata)",
        "rdfa" => "Structured data (RDFa)",
        "opengraph" or "og" or "meta" or "metatag" => "Meta tag",
        "selector" or "css" or "xpath" or "configured" => "Selector set for this shop",
        "embeddedjson" or "script" or "state" or "nextdata" => "Data embedded in the page",
        "text" or "html" or "dom" or "visible" or "pagetext" => "Page text",
        "api" => "Shop interface",
        _ => Sentence(channel!),
    };

    private static string Normalised(string? channel) =>
        string.Concat((channel ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Sentence(string channel)
    {
        var words = channel.Replace('_', ' ').Replace('-', ' ').Trim();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
