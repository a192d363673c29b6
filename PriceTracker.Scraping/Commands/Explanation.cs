using System.Globalization;
using PriceTracker.Scraping.Extraction;

namespace PriceTracker.Scraping.Commands;

/// <summary>Prints for people why a price was chosen.</summary>
public static class Explanation
{
    private const int Most = 15;

    public static void Write(ExtractedProduct product, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{product.PageKind}: {product.Price} {product.Currency} (list {product.ListPrice}), {product.Availability}, confidence {product.Confidence:0.00} {product.Error}"));
        output.WriteLine($"title: {product.Title}");
        foreach (var candidate in product.Candidates.Take(Most))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{candidate.Score:0.000} {candidate.Amount,12} {candidate.Currency} [{string.Join(", ", candidate.Channels)}] {candidate.Locator}: {candidate.Text}"));
    }
}
