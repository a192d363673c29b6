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
            Add(words, text[start..i].ToLowerInvariant());
            start = -1;
        }
        return words;
    }

    // Chinese, Japanese and Thai write no blanks: pairs of letters stand for words.
    private static void Add(HashSet<string> words, string word)
    {
        if (word.Length < 3 || word[0] < '\u0E00') { words.Add(word); return; }
        for (var i = 0; i + 1 < word.Length; i++) words.Add(word.Substring(i, 2));
    }

    /// <summary>The share of <paramref name="words"/> that stands in <paramref name="others"/>.</summary>
    public static double Share(IReadOnlySet<string> words, IReadOnlySet<string> others) =>
        words.Count == 0 ? 0 : (double)words.Count(others.Contains) / words.Count;
}
