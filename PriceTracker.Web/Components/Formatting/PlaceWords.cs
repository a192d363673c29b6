namespace PriceTracker.Web.Components.Formatting;

/// <summary>Where on a page a price stands, for people who have never seen the source of one.</summary>
public static class PlaceWords
{
    /// <summary>Longer texts are cut: the amount stands at the front or is told beside it.</summary>
    private const int LongestText = 60;

    public static string Text(string? channel) => channel switch
    {
        "jsonld" or "microdata" or "rdfa" => "in the page's product data",
        "meta" => "in the page's summary for other sites",
        "data" => "in a hidden note beside an element",
        "state" or "script" => "in the data of the page's scripts",
        "visible" => "printed on the page",
        "selector" => "where this shop's selector points",
        _ => "on the page",
    };

    /// <summary>As it stands there, where that says more than the amount.</summary>
    public static string? Quote(string? text)
    {
        var clean = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length == 0)
            return null;
        return clean.Length <= LongestText ? $"“{clean}”" : $"“{clean[..(LongestText - 1)]}…”";
    }
}
