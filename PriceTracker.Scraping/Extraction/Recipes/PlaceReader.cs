using System.Buffers;
using System.Net;
using System.Text;
using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Money;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Reads what stands at a place.</summary>
internal static class PlaceReader
{
    public const int LongestBehind = 200;
    private const int LongestValue = 120;

    private static readonly SearchValues<byte> BareEnds = SearchValues.Create(",;}])> \n\t\r&"u8);

    /// <summary>The raw value; empty where the place is not on the page, or not as often as it was.</summary>
    public static ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> page, Place place)
    {
        if (place.Script > 0)
        {
            var json = page[LdScripts.Find(page, place.Script)];
            return Within(json[JsonSeek.Find(json, place.Path)]);
        }
        if (place.Behind is not { Length: > 0 and <= LongestBehind } text)
            return [];
        Span<byte> buffer = stackalloc byte[LongestBehind * 3];
        return Within(Behind(page, buffer[..Encoding.UTF8.GetBytes(text, buffer)], place.Nth, place.Of));
    }

    public static decimal? Amount(ReadOnlySpan<byte> raw, Place place, string? currency, PriceTextContext context)
    {
        if (raw.IsEmpty)
            return null;
        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(raw));
        var own = place.Channel is ChannelNames.Script or ChannelNames.Data ? null : currency;
        var reading = place.Printed
            ? PriceText.Read(text, context with { Currency = own ?? context.Currency })
            : MachineAmount.Read(text, own, context);
        return reading is { IsPlausible: true, Amount: > 0 } ? reading.Amount : null;
    }

    private static ReadOnlySpan<byte> Within(ReadOnlySpan<byte> raw) => raw.Length <= LongestValue ? raw : [];

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> page, scoped ReadOnlySpan<byte> mark, int nth, int of)
    {
        var (seen, start) = (0, -1);
        for (var at = 0; page[at..].IndexOf(mark) is var found and >= 0;)
        {
            at += found + mark.Length;
            if (++seen == nth)
                start = at;
            if (seen > of)
                return [];
        }
        return start < 0 || seen != of ? [] : page[start..ValueEnd(page, start)];
    }

    /// <summary>A quoted value ends with its quote, a text with the next tag, a bare value with whatever ends it.</summary>
    public static int ValueEnd(ReadOnlySpan<byte> page, int start)
    {
        var end = page[start..Math.Min(page.Length, start + LongestValue + 1)];
        var length = page[start - 1] switch
        {
            (byte)'"' => end.IndexOf((byte)'"'),
            (byte)'\'' => end.IndexOf((byte)'\''),
            (byte)'>' => end.IndexOf((byte)'<'),
            _ => end.IndexOfAny(BareEnds),
        };
        return start + (length < 0 ? end.Length : length);
    }
}
