using System.Globalization;
using CsCheck;
using PriceTracker.Scraping.Extraction.Money;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class PriceTextProperties
{
    private static readonly (string Group, string Point)[] Formats = [(",", "."), (".", ","), (" ", ","), ("\u00a0", ","), ("\u202f", ","), ("'", "."), ("’", "."), ("", "."), ("", ","), (" ", ".")];

    private static readonly (string Before, string After)[] Places = [("€", ""), ("€ ", ""), ("", " €"), ("", "€"), ("EUR ", ""), ("", " EUR"), ("Price: ", " €"), ("ab ", " € *"), ("", ""), ("(", ")")];

    private static readonly Gen<decimal> Cents = Gen.Long[1, 99_999_999_99].Select(x => x / 100m);

    [Fact]
    public void Every_usual_format_reads_back_as_its_amount() =>
        Gen.Select(Cents, Gen.OneOf(Formats), Gen.OneOf(Places)).Where(x => x.Item3.Before != "(").Sample((amount, format, place) =>
            PriceText.Read(place.Before + Print(amount, format.Group, format.Point) + place.After)?.Amount == amount);

    [Fact]
    public void Digits_of_every_script_read_alike() =>
        Gen.Select(Cents, Gen.OneOf('٠', '۰', '०', '০', '０', '๐')).Sample((amount, zero) =>
        {
            var printed = string.Concat(Print(amount, ",", ".").Select(x => char.IsAsciiDigit(x) ? (char)(zero + (x - '0')) : x));
            return PriceText.Read(printed)?.Amount == amount;
        });

    [Fact]
    public void Whole_amounts_read_back_with_any_grouping() =>
        Gen.Select(Gen.Int[1_000, 999_999_999], Gen.OneOf(".", ",", " ", "'")).Sample((amount, group) =>
            PriceText.Read(Print(amount, group, "?").Split('?')[0] + " Kč")?.Amount == amount);

    [Fact]
    public void Arbitrary_text_never_throws() =>
        Gen.String.Sample(text => { _ = PriceText.ReadAll(text); });

    [Fact]
    public void Text_like_prices_never_throws_and_stands_in_its_text() =>
        Gen.Char["0123456789.,' -€$£krCHFzł()%\u00a0:+"].Array[0, 40].Sample(glyphs =>
        {
            var text = new string(glyphs);
            var length = PriceGlyphs.Normalize(text).Length;
            return PriceText.ReadAll(text).All(x => x.Start >= 0 && x.Start < x.End && x.End <= length);
        });

    private static string Print(decimal amount, string group, string point)
    {
        var format = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point };
        return amount.ToString("#,##0.00", format);
    }
}
