using System.Buffers;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Codes;

/// <summary>Global trade item numbers: 8, 12, 13 or 14 digits of which the last checks the others (GS1 General Specifications, 7.9).</summary>
public static class Gtin
{
    private static readonly SearchValues<string> Labels = SearchValues.Create(["EAN", "GTIN", "UPC", "ISBN", "barcode", "штрихкод", "штрих-код", "条码", "JANコード"], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] Words = ["ean13", "ean-13", "ean code", "ean-code", "gtin13", "gtin-13", "isbn-13", "isbn13", "upc code", "ean", "gtin", "upc", "isbn", "barcode", "штрихкод", "штрих-код", "条码", "janコード"];

    /// <summary>The digits of a text where they are such a number; null otherwise.</summary>
    public static string? Of(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return digits.Length is 8 or 12 or 13 or 14 && Checks(digits) ? digits : null;
    }

    /// <summary>As the page prints it behind a label.</summary>
    public static string? Printed(HtmlPage page)
    {
        for (var at = 0; page.Text.AsSpan(at).IndexOfAny(Labels) is var next and >= 0; at++)
        {
            at += next;
            var label = Words.FirstOrDefault(x => page.Text.AsSpan(at).StartsWith(x, StringComparison.OrdinalIgnoreCase));
            if (label is not null && PrintedCodes.IsLabel(page.Text, at) && Of(PrintedCodes.CodeBehind(page.Text, at + label.Length)) is { } code) return code;
        }
        return null;
    }

    private static bool Checks(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }
}
