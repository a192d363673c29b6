using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>Scores a printed amount by where it stands: near heading and buy button, named as price, not as something else.</summary>
public sealed class SpotScorer(HtmlPage page, IReadOnlyList<PageElement> buttons)
{
    private const int HeadingReach = 2_500;
    private const int ButtonReach = 700;

    public PriceSpot Score(PriceSpot spot, int sameAmount, int alikeAmounts)
    {
        var element = spot.Element;
        var close = NearMarks(element);
        var before = Before(element);
        var struck = PriceWords.IsStruck(element);
        var old = struck || (PriceWords.IsOld(close) && !NamesCurrent(element)) || PriceWords.LeadsOld(before) || PriceWords.LeadsOld(Lead(spot));
        var extra = PriceWords.IsExtra(close) || PriceWords.LeadsExtra(before) || PriceWords.LeadsExtra(Lead(spot)) || PriceWords.TailsExtra(After(spot));
        var aside = NeighbourWords.IsAside(element, page);
        var score = 0.30
            + (PriceWords.IsPrice(close) ? 0.20 : 0)
            + (element.Marks.Contains(" price ") && element.Attribute("itemprop") == "price" ? 0.10 : 0)
            + (PriceWords.IsCurrent(close) ? 0.06 : 0)
            + (spot.Reading.Marked ? 0.10 : -0.12)
            + Nearness(element)
            + (IsEmphasised(element) ? 0.05 : 0)
            + Math.Min(0.06, 0.03 * (sameAmount - 1))
            - (old ? 0.45 : 0) - (extra ? 0.35 : 0) - (aside ? 0.40 : 0)
            - (InLink(element) ? 0.12 : 0)
            - (element.Hidden ? 0.20 : 0)
            - (alikeAmounts >= 4 ? 0.20 : alikeAmounts == 3 ? 0.08 : 0)
            - (spot.Text.Length > 45 ? 0.08 : 0);
        return spot with { IsOld = old, IsStruck = struck, IsExtra = extra, IsAside = aside, Alike = alikeAmounts, Score = Math.Clamp(score, 0, 1) };
    }

    private double Nearness(PageElement element)
    {
        var score = 0.0;
        if (page.Heading.Element is { } heading)
        {
            var distance = element.TextStart - heading.TextEnd;
            score += distance >= 0 ? 0.22 * Math.Max(0, 1 - distance / (double)HeadingReach) : 0.08 * Math.Max(0, 1 + distance / 400.0) - 0.05;
        }
        if (buttons.Count > 0)
        {
            var distance = buttons.Min(x => Math.Abs(x.TextStart - element.TextEnd));
            score += 0.15 * Math.Max(0, 1 - distance / (double)ButtonReach);
        }
        return score;
    }

    private static string NearMarks(PageElement element) =>
        element.Marks + string.Concat(element.Ancestors(3).Where(x => x.TextEnd - x.TextStart < 160).Select(x => x.Marks));

    private static bool NamesCurrent(PageElement element) => PriceWords.IsCurrent(element.Marks) && !PriceWords.IsOld(element.Marks);

    private string Before(PageElement element)
    {
        var start = Math.Max(0, element.TextStart - 30);
        var text = page.Text.AsSpan(start, element.TextStart - start).TrimEnd();
        // What stands before another number belongs to that number.
        var cut = text.LastIndexOfAnyInRange('0', '9');
        return PlainText.Clean(text[(cut + 1)..]);
    }

    private static string Lead(PriceSpot spot) => spot.Text[..Math.Min(spot.Reading.Start, spot.Text.Length)];

    private string After(PriceSpot spot)
    {
        if (spot.Reading.End < spot.Text.Length) return spot.Text[spot.Reading.End..];
        var end = Math.Min(page.Text.Length, spot.Element.TextEnd + 16);
        return page.Text[spot.Element.TextEnd..end].Split('\n')[0];
    }

    private static bool InLink(PageElement element) =>
        element.Name == "a" || element.Ancestors(5).Any(x => x.Name == "a" && x.Attribute("href") is { Length: > 1 } href && !href.StartsWith('#') && !href.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));

    private static bool IsEmphasised(PageElement element) =>
        element.Name is "strong" or "b" or "big" or "h1" or "h2" or "h3" || element.Parent?.Name is "strong" or "b" or "big" or "h1" or "h2" or "h3";
}
