using PriceTracker.Scraping.Extraction.Money;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>Collects the amounts printed in a page, each with the smallest element that prints all of it.</summary>
public static class PriceSpots
{
    private const int LongestText = 90;
    private const int MostSpots = 800;
    private const int MostElements = 120_000;

    public static List<PriceSpot> Find(HtmlPage page)
    {
        var spots = new List<PriceSpot>();
        // Backwards, so that inner elements come before those that hold them.
        for (var i = Math.Min(page.Elements.Count, MostElements) - 1; i >= 0 && spots.Count < MostSpots; i--)
            Add(page, page.Elements[i], spots);
        spots.Reverse();
        return spots;
    }

    private static void Add(HtmlPage page, PageElement element, List<PriceSpot> spots)
    {
        var length = element.TextEnd - element.TextStart;
        if (length is <= 0 or > LongestText || element.Name is "title" or "option") return;
        var raw = page.Text.AsSpan(element.TextStart, length);
        if (!raw.ContainsAnyInRange('0', '9') && !HasForeignDigit(raw)) return;
        var text = PlainText.Clean(raw, LongestText);
        var inner = Inner(spots, element);
        foreach (var reading in Readings(text, page, element))
        {
            if (inner.Count == 0) spots.Add(new PriceSpot(element, reading, text));
            else Complete(spots, inner, reading, text);
        }
    }

    private static bool HasForeignDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c > 127 && char.IsDigit(c)) return true;
        return false;
    }

    private static List<PriceReading> Readings(string text, HtmlPage page, PageElement element)
    {
        var all = PriceText.ReadAll(text, page.Money).Where(x => x is { Amount: > 0, IsPlausible: true }).ToList();
        var marked = all.Where(x => x.Marked).ToList();
        // A bare number is a price only where the page's author says so.
        if (marked.Count == 0) marked = all.Take(1).Where(_ => PriceWords.IsPrice(element.Marks) && text.Length < 24 && text[0] is not ('.' or ',')).ToList();
        return marked.Take(3).ToList();
    }

    private static List<int> Inner(List<PriceSpot> spots, PageElement element)
    {
        var inner = new List<int>();
        for (var i = spots.Count - 1; i >= 0 && element.Contains(spots[i].Element); i--) inner.Add(i);
        return inner;
    }

    // "<b>12</b><i>99</i> €": the inner element has part of the amount, or the amount without its currency.
    private static void Complete(List<PriceSpot> spots, List<int> inner, PriceReading whole, string text)
    {
        foreach (var i in inner)
        {
            var part = spots[i].Reading;
            var same = part.Amount == whole.Amount && whole.Marked && !part.Marked;
            var cents = part.Amount != whole.Amount && part.Amount == decimal.Truncate(whole.Amount) && inner.Count == 1;
            if (same || cents) spots[i] = spots[i] with { Reading = whole, Text = text };
        }
    }
}
