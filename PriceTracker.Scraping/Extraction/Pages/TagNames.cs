using System.Collections.Frozen;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>The names of elements and their traits. Known names are one string each, so that a page's ten thousand elements share them.</summary>
public static class TagNames
{
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, (string Name, TagTraits Traits)> Known = Build();

    private static readonly FrozenDictionary<string, (string Name, TagTraits Traits)>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static (string Name, TagTraits Traits) Of(ReadOnlySpan<char> name) =>
        BySpan.TryGetValue(name, out var known) ? known : (name[..Math.Min(name.Length, Longest)].ToString().ToLowerInvariant(), TagTraits.None);

    private static FrozenDictionary<string, (string Name, TagTraits Traits)> Build()
    {
        var traits = new Dictionary<string, TagTraits>(StringComparer.OrdinalIgnoreCase);
        Add(traits, TagTraits.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
        Add(traits, TagTraits.RawText, "script style textarea title xmp iframe noembed noframes");
        Add(traits, TagTraits.Inline, "a abbr b bdi bdo big cite code data del em font i ins label mark meta nobr q s small span strike strong sub sup time tt u var link wbr");
        Add(traits, TagTraits.Unseen, "script style noscript template head svg iframe object select textarea");
        Add(traits, TagTraits.EndsParagraph, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul");
        Add(traits, TagTraits.Scope, "table td th caption template html object marquee applet svg math button");
        Add(traits, TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u span del ins sub sup mark label");
        Add(traits, TagTraits.Head, "base basefont bgsound link meta noscript script style template title");
        Add(traits, TagTraits.None, "li dt dd option optgroup tr thead tbody tfoot body img video audio canvas path g use picture");
        return traits.ToFrozenDictionary(x => x.Key, x => (x.Key, x.Value), StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, TagTraits> traits, TagTraits trait, string names)
    {
        foreach (var name in names.Split(' ')) traits[name] = traits.GetValueOrDefault(name) | trait;
    }
}
