using PriceTracker.Scraping.Extraction.Json;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.State;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>The page's product in the data its scripts start from: an object that has the page's name and a price.</summary>
public sealed class StateChannel : IClaimChannel
{
    private const int Deepest = 24;
    private const int Most = 40;
    private const int MostVisited = 60_000;
    private const double LeastShare = 0.6;

    public IEnumerable<Claim> Read(HtmlPage page)
    {
        var claims = new List<Claim>();
        foreach (var (locator, value) in StateScripts.Read(page))
        {
            var pending = new Stack<(JsonTree Value, string Locator, int Depth, bool Aside)>([(value, locator, 0, false)]);
            for (var visited = 0; visited < MostVisited && claims.Count < Most && pending.TryPop(out var next); visited++)
            {
                if (next.Value is JsonTree.Map map && Share(map, page) is > LeastShare and var share && StateProduct.Read(map, next.Locator, page) is { } claim)
                    claims.Add(claim with { Weight = share, IsNeighbour = next.Aside });
                if (next.Depth < Deepest) Push(pending, next);
            }
        }
        return claims;
    }

    private static void Push(Stack<(JsonTree Value, string Locator, int Depth, bool Aside)> pending, (JsonTree Value, string Locator, int Depth, bool Aside) at)
    {
        if (at.Value is JsonTree.Map map)
            foreach (var (name, value) in map.Members)
                if (value is not JsonTree.Scalar) pending.Push((value, $"{at.Locator}.{name}", at.Depth + 1, at.Aside || StateNames.IsNeighbour(name)));
        if (at.Value is not JsonTree.List list) return;
        for (var i = list.Items.Count - 1; i >= 0; i--)
            if (list.Items[i] is not JsonTree.Scalar) pending.Push((list.Items[i], $"{at.Locator}[{i}]", at.Depth + 1, at.Aside && list.Items.Count > 1));
    }

    // Both ways: the object's name has the page's words, and the page's heading has the object's.
    private static double Share(JsonTree.Map map, HtmlPage page)
    {
        if (StateProduct.Text(map, StateNames.Titles) is not { Length: > 2 } title) return 0;
        var words = WordOverlap.Words(PlainText.Title(title));
        var heading = WordOverlap.Words(page.Heading.Title);
        return words.Count == 0 ? 0 : Math.Min(WordOverlap.Share(words, page.Heading.Words), 0.2 + WordOverlap.Share(heading, words));
    }
}
