namespace PriceTracker.Scraping.Fetching;

/// <summary>One path pattern of a robots.txt: <c>*</c> stands for anything, a final <c>$</c> for the end (RFC 9309, 2.2.3).</summary>
internal sealed class RobotsRule
{
    private readonly string[] parts;
    private readonly bool anchored;

    public RobotsRule(string pattern, bool allows)
    {
        Allows = allows;
        Length = pattern.Length;
        anchored = pattern.EndsWith('$');
        parts = Decode(anchored ? pattern[..^1] : pattern).Split('*');
    }

    public bool Allows { get; }

    public int Length { get; }

    /// <summary>Greedy from the left, which is exact for patterns of this shape and linear in the path.</summary>
    public bool Matches(string pathAndQuery)
    {
        var path = Decode(pathAndQuery);
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var last = anchored && i == parts.Length - 1;
            var found = last
                ? path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal) ? path.Length - parts[i].Length : -1
                : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !anchored || parts.Length > 1 || at == path.Length;
    }

    /// <summary>Percent-encoding is compared decoded (2.2.2), except where decoding would change the structure.</summary>
    private static string Decode(string text) =>
        text.Contains('%', StringComparison.Ordinal) && !text.Contains("%2F", StringComparison.OrdinalIgnoreCase) && !text.Contains("%2A", StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(text)
            : text;
}
