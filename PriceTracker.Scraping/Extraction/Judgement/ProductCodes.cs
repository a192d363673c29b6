using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Codes;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>
/// The shop's code of the product: what it prints for people, declares for machines and puts into its address, each place
/// one witness, together more than one alone.
/// </summary>
public static class ProductCodes
{
    private const double Declared = 0.8;
    private const double DeclaredByMaker = 0.55;

    public static string? Of(IEnumerable<Claim> own, HtmlPage page)
    {
        var votes = new List<(string Code, int Witness, double Weight)>();
        foreach (var claim in own)
        {
            Add(votes, claim.Sku, 0, Declared * Math.Min(1, claim.Weight));
            Add(votes, claim.MakerCode, 1, DeclaredByMaker * Math.Min(1, claim.Weight));
        }
        foreach (var vote in PrintedCodes.Read(page)) Add(votes, vote.Code, 2, vote.Weight);
        foreach (var vote in MarkedCodes.Read(page)) Add(votes, vote.Code, 3, vote.Weight);
        foreach (var vote in ScriptCodes.Read(page)) Add(votes, vote.Code, 4, vote.Weight);
        foreach (var vote in AddressCodes.Read(page.Url)) Add(votes, vote.Code, 5, vote.Weight);
        return votes.GroupBy(x => Key(x.Code))
            .Select(x => (Best: x.MaxBy(y => y.Weight).Code, Doubt: x.GroupBy(y => y.Witness).Aggregate(1.0, (left, y) => left * (1 - y.Max(z => z.Weight)))))
            .OrderBy(x => x.Doubt)
            .Select(x => x.Best)
            .FirstOrDefault();
    }

    private static void Add(List<(string Code, int Witness, double Weight)> votes, string? text, int witness, double weight)
    {
        if (PlainText.Title(text) is { Length: > 0 and <= 64 } code) votes.Add((code, witness, weight));
    }

    // "904.230.19" on the page is "90423019" in its address.
    private static string Key(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
