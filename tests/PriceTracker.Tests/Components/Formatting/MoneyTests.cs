using System.Globalization;
using PriceTracker.Web.Components.Formatting;
using Xunit;

namespace PriceTracker.Tests.Components.Formatting;

public sealed class MoneyTests
{
    private const char Nbsp = '\u00A0';

    [Theory]
    [InlineData("en-GB", 279, "EUR", "€279.00")]
    [InlineData("en-US", 1234.5, "USD", "$1,234.50")]
    [InlineData("en-GB", 7990, "CZK", "7,990_Kč")]
    [InlineData("en-GB", 7990.5, "CZK", "7,990.50_Kč")]
    [InlineData("en-GB", 37980, "JPY", "¥37,980")]
    [InlineData("en-GB", 469, "CHF", "CHF_469.00")]
    [InlineData("de-DE", 279, "EUR", "279,00_€")]
    [InlineData("en-GB", 0.0125, "EUR", "€0.0125")]
    public void A_price_has_the_readers_digits_and_the_shops_currency(string culture, double amount, string currency, string expected) =>
        Assert.Equal(expected.Replace('_', Nbsp), Money.Format((decimal)amount, currency, CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void A_negative_amount_carries_a_true_minus_sign() =>
        Assert.Equal("\u2212€40.00", Money.Format(-40, "EUR", CultureInfo.GetCultureInfo("en-GB")));

    [Fact]
    public void An_amount_without_currency_is_a_bare_number() =>
        Assert.Equal("12.00", Money.Format(12, null, CultureInfo.GetCultureInfo("en-GB")));

    [Theory]
    [InlineData("249.90", 249.90)]
    [InlineData("249,90", 249.90)]
    [InlineData("1.249,90", 1249.90)]
    [InlineData("1,249.90", 1249.90)]
    [InlineData("€ 249", 249)]
    [InlineData("1,249", 1249)]
    [InlineData("0,999", 0.999)]
    [InlineData("12,5", 12.5)]
    [InlineData("1.234.567", 1234567)]
    public void Typed_amounts_may_use_comma_or_point(string typed, double expected)
    {
        Assert.True(MoneyInput.TryParse(typed, out var amount));
        Assert.Equal((decimal)expected, amount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cheap")]
    [InlineData("-5")]
    [InlineData("12345678901234567890")]
    [InlineData(null)]
    [InlineData("1e3")]
    [InlineData("2 for 30")]
    public void What_is_no_amount_is_refused(string? typed) => Assert.False(MoneyInput.TryParse(typed, out _));
}
