namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>How much two titles share, word by word.</summary>
public static class WordOverlap
{
    public static IReadOnlySet<string> Words(string? text)
    {
        var words = new HashSet<string>();
        if (text is null) return words;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            words.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }
        return words;
    }

    /// <summary>The share of <paramref name="words"/> that stands in <paramref name="others"/>.</summary>
    public static double Share(IReadOnlySet<string> words, IReadOnlySet<string> others) =>
        words.Count == 0 ? 0 : (double)words.Count(others.Contains) / words.Count;
}
