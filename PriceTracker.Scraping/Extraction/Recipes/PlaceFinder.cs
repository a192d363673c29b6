using System.Text;
using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Money;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Finds where in the bytes of a page an amount stands, as places that read to the same amount again.</summary>
internal static class PlaceFinder
{
    private const int MostPlaces = 60;
    private const int MostOfOne = 40;
    private const int ShortestMark = 8;

    public static IReadOnlyList<Place> Find(ReadOnlySpan<byte> page, decimal price, string? currency, PriceTextContext money)
    {
        var places = new List<Place>();
        AddDeclared(page, price, currency, money, places);
        foreach (var spelling in Spellings.Of(price))
        {
            var number = Encoding.UTF8.GetBytes(spelling);
            for (var at = Occurrences.Next(page, number, 0); at >= 0 && places.Count < MostPlaces; at = Occurrences.Next(page, number, at + number.Length))
                if (Behind(page, at, number) is { } place && Verified(page, place, price, currency, money) is { } verified)
                    Add(verified, places);
        }
        return places;
    }

    // What is printed in an annotated element is both shown and declared, unless an attribute declares it.
    private static void Add(Place place, List<Place> places)
    {
        places.Add(place);
        if (!place.Printed || place.Behind!.Contains("content=", StringComparison.OrdinalIgnoreCase))
            return;
        if (place.Behind.Contains("itemprop=", StringComparison.OrdinalIgnoreCase))
            places.Add(place with { Channel = ChannelNames.Microdata });
        if (place.Behind.Contains("property=", StringComparison.OrdinalIgnoreCase))
            places.Add(place with { Channel = ChannelNames.Rdfa });
    }

    private static void AddDeclared(ReadOnlySpan<byte> page, decimal price, string? currency, PriceTextContext money, List<Place> places)
    {
        var at = 0;
        for (var script = 1; LdScripts.Next(page, at) is var (start, end); script++, at = end)
            for (var path = new JsonPath(page[start..end]); path.NextValue() && places.Count < MostPlaces;)
                if (path.Name is "price" or "lowPrice" or "minPrice"
                    && Verified(page, new Place { Channel = ChannelNames.JsonLd, Script = script, Path = path.Path, Text = "" }, price, currency, money) is { } place)
                    places.Add(place);
    }

    /// <summary>What stands in front of a number: the tag whose text or attribute it is, or the key of a script.</summary>
    private static Place? Behind(ReadOnlySpan<byte> page, int number, ReadOnlySpan<byte> text)
    {
        var from = Math.Max(0, number - PlaceReader.LongestBehind);
        var before = page[from..number];
        var (open, close) = (before.LastIndexOf((byte)'<'), before.LastIndexOf((byte)'>'));
        if (open < 0 && close < 0)
            return OfScript(before);
        if (close > open)
            return open >= 0 && IsStartTag(before[open..]) && !IsScript(before[open..])
                ? Printed(before[open..(close + 1)], text)
                : OfScript(before);
        return IsStartTag(before[open..]) ? OfAttribute(before[open..]) : OfScript(before);
    }

    private static bool IsStartTag(ReadOnlySpan<byte> tag) => tag.Length > 1 && char.IsAsciiLetter((char)tag[1]);

    private static bool IsScript(ReadOnlySpan<byte> tag) => Ascii.IsName(tag[1..], "script"u8);

    // A tag that has the number itself goes with it: then its attribute is read, and the comparison of the whole page speaks for the text.
    private static Place? Printed(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> text) => tag.IndexOf(text) is var own and >= 0
        ? OfAttribute(tag[..own]) is { } place ? place with { Channel = ChannelNames.Visible } : null
        : new Place { Channel = ChannelNames.Visible, Behind = Encoding.UTF8.GetString(tag), Text = "", Printed = true };

    private static Place? OfAttribute(ReadOnlySpan<byte> tag)
    {
        var quote = tag.LastIndexOfAny((byte)'"', (byte)'\'');
        if (quote < 0)
            return null;
        var channel = Ascii.IsName(tag[1..], "meta"u8) && tag.IndexOf("itemprop"u8) < 0 ? ChannelNames.Meta
            : tag.IndexOf("itemprop"u8) >= 0 ? ChannelNames.Microdata
            : tag.IndexOf("property="u8) >= 0 ? ChannelNames.Rdfa
            : ChannelNames.Data;
        return new Place { Channel = channel, Behind = Encoding.UTF8.GetString(tag[..(quote + 1)]), Text = "" };
    }

    /// <summary>The key before the number, with its quotes: <c>"price":</c>.</summary>
    private static Place? OfScript(ReadOnlySpan<byte> before)
    {
        var key = before.LastIndexOfAny(",{;(\n"u8);
        if (key < 0 || before.Length - key - 1 is < ShortestMark - 2 or > 80)
            return null;
        var mark = before[(key + 1)..];
        return mark.IndexOf("rice"u8) < 0 ? null : new Place { Channel = ChannelNames.Script, Behind = Encoding.UTF8.GetString(mark), Text = "" };
    }

    private static Place? Verified(ReadOnlySpan<byte> page, Place place, decimal price, string? currency, PriceTextContext money)
    {
        if (place.Script == 0)
        {
            if (place.Behind is not { Length: >= ShortestMark and <= PlaceReader.LongestBehind } behind)
                return null;
            var mark = Encoding.UTF8.GetBytes(behind);
            var of = page.Count(mark);
            if (of is 0 or > MostOfOne)
                return null;
            for (var nth = 1; nth <= of; nth++)
                if (Read(page, place with { Nth = nth, Of = of }, price, currency, money) is { } found)
                    return found;
            return null;
        }
        return Read(page, place, price, currency, money);
    }

    private static Place? Read(ReadOnlySpan<byte> page, Place place, decimal price, string? currency, PriceTextContext money)
    {
        var raw = PlaceReader.Raw(page, place);
        return PlaceReader.Amount(raw, place, currency, money) == price && NumberTexts.Of(raw, price) is { } text ? place with { Text = text } : null;
    }
}
