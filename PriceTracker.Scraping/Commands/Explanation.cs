using System.Globalization;
using System.Text;
using PriceTracker.Scraping.Extraction;

namespace PriceTracker.Scraping.Commands;

/// <summary>Prints for people why a price was chosen, and why each other amount was not.</summary>
public static class Explanation
{
    public static void Write(ExtractedProduct product, TextWriter output)
    {
        Say(output, $"{product.PageKind}: {product.Price} {product.Currency} (list {product.ListPrice}), {product.Availability}, confidence {product.Confidence:0.00} {product.Error}");
        Say(output, $"title {Plain(product.Title)}, brand {Plain(product.Brand)}, sku {Plain(product.Sku)}, gtin {product.Gtin}");
        if (product.Asks) output.WriteLine("asks: no amount is sure enough to be answered");
        foreach (var evidence in product.Evidence) Say(output, $"evidence [{evidence.Channel}] {Plain(evidence.Locator)}: {Plain(evidence.Text)}");
        foreach (var (candidate, i) in product.Candidates.Select((x, i) => (x, i))) Line(output, candidate, i == 0 && product.Price is not null ? "won" : "lost: " + Why(candidate, product));
        foreach (var dismissed in product.Dismissed) Line(output, dismissed, "not considered: " + string.Join("; ", dismissed.Doubts));
    }

    private static void Line(TextWriter output, PriceCandidate candidate, string verdict) =>
        Say(output, $"{candidate.Score:0.000} {candidate.Amount,12} {candidate.Currency ?? "---"} [{string.Join(", ", candidate.Channels)}] {Plain(candidate.Locator)}: {Plain(candidate.Text)} ({verdict})");

    private static string Why(PriceCandidate candidate, ExtractedProduct product)
    {
        if (candidate.Doubts.Count > 0) return string.Join("; ", candidate.Doubts);
        return candidate == product.Candidates[0] ? "not sure enough" : "fewer or weaker witnesses";
    }

    private static void Say(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    // The page's text is hostile: no control characters reach the terminal.
    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in text ?? "") plain.Append(char.IsControl(c) ? ' ' : c);
        return plain.ToString();
    }
}
