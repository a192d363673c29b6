using PriceTracker.Scraping.Extraction.Money;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class PriceTextTests
{
    [Theory]
    [InlineData("1.299,00 €", "1299.00", "EUR")]
    [InlineData("CHF 1'049.95", "1049.95", "CHF")]
    [InlineData("CHF 1’049,95", "1049.95", "CHF")]
    [InlineData("12,000원", "12000", "KRW")]
    [InlineData("₹1,29,999", "129999", "INR")]
    [InlineData("2 285,81 грн.", "2285.81", "UAH")]
    [InlineData("2\u00a0285,81\u202fгрн", "2285.81", "UAH")]
    [InlineData("kr 1 299,-", "1299", null)]
    [InlineData("US$:12.99", "12.99", "USD")]
    [InlineData("١٬٢٩٩٫٥٠ ر.س", "1299.50", "SAR")]
    [InlineData("۹۴٬۰۰۰ تومان", "94000", "IRR")]
    [InlineData("１，２９９円", "1299", "JPY")]
    [InlineData("AED 8000 (USD 2179)", "8000", "AED")]
    [InlineData("841,00 zł – 995,00 zł", "841", "PLN")]
    [InlineData("From 26 to 50 €", "26", "EUR")]
    [InlineData("35€ 99", "35.99", "EUR")]
    [InlineData("1.837, 32 €", "1837.32", "EUR")]
    [InlineData("R$ 1.234,56", "1234.56", "BRL")]
    [InlineData("$.75", "0.75", "USD")]
    [InlineData("20% off, now $8.00", "8", "USD")]
    [InlineData("SGD4.90 $", "4.90", "SGD")]
    [InlineData("1 299 Kč", "1299", "CZK")]
    [InlineData("€ 1,299.–", "1299", "EUR")]
    public void Prices_of_the_world_are_read(string text, string amount, string? currency)
    {
        var reading = PriceText.Read(text);

        Assert.Equal((decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency), (reading?.Amount, reading?.Currency));
    }

    [Theory]
    [InlineData("34.000", "CLP", 34000)]
    [InlineData("34.000", "VND", 34000)]
    [InlineData("34.000", null, 34000)]
    [InlineData("34.50", "EUR", 34.5)]
    [InlineData("579,000", "TND", 579)]
    [InlineData("4.250", "KWD", 4.25)]
    public void The_currency_settles_what_three_digits_mean(string text, string? currency, double expected) =>
        Assert.Equal((decimal)expected, PriceText.Read(text, new PriceTextContext(currency))?.Amount);

    [Theory]
    [InlineData("3.350", '.', 3.35)]
    [InlineData("3.350", ',', 3350)]
    [InlineData("3,350", ',', 3.35)]
    public void A_shops_separator_goes_before_any_guess(string text, char separator, double expected) =>
        Assert.Equal((decimal)expected, PriceText.Read(text, new PriceTextContext(DecimalSeparator: separator))?.Amount);

    [Theory]
    [InlineData("")]
    [InlineData("no digits")]
    [InlineData("10^30")]
    [InlineData("100%")]
    [InlineData("15.08.2017")]
    [InlineData("12:30")]
    [InlineData("50ml")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_amount_is_not_read(string text) => Assert.Null(PriceText.Read(text));

    [Theory]
    [InlineData("-5.00 €")]
    [InlineData("$2,000,000,000.00")]
    public void Negative_and_absurd_amounts_are_not_plausible(string text) =>
        Assert.False(PriceText.Read(text)!.IsPlausible);

    [Fact]
    public void A_house_in_small_units_is_plausible() =>
        Assert.True(PriceText.Read("Rp 2.500.000.000")!.IsPlausible);

    [Theory]
    [InlineData("kr 100", "SE", "SEK")]
    [InlineData("kr 100", "NO", "NOK")]
    [InlineData("100 kr.", "DK", "DKK")]
    [InlineData("100 руб.", "BY", "BYN")]
    [InlineData("100 руб.", null, "RUB")]
    [InlineData("$100", "MX", "MXN")]
    [InlineData("¥100", "CN", "CNY")]
    public void A_shared_sign_is_that_of_the_country(string text, string? country, string currency) =>
        Assert.Equal(currency, PriceText.Read(text, new PriceTextContext(Country: country))?.Currency);

    [Theory]
    [InlineData("See all 5 photos")]
    [InlineData("M-P-585B-214R-072")]
    [InlineData("Pagina 1 din 2")]
    [InlineData("Größe 42")]
    public void Words_and_article_numbers_name_no_currency(string text) =>
        Assert.DoesNotContain(PriceText.ReadAll(text), x => x.Marked);
}
