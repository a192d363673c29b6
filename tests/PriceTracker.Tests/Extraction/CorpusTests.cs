using System.Globalization;
using System.Text.Json;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Money;
using Xunit;

namespace PriceTracker.Tests.Extraction;

/// <summary>The floors below are what was reached; a change may raise them, never sink below.</summary>
public sealed class CorpusTests
{
    private const double PriceFloor = 0.97;
    private const double StringFloor = 0.98;
    private const double AvailabilityFloor = 0.98;

    [Fact]
    public void Prices_of_real_pages_are_right_and_pages_without_one_have_none()
    {
        var folder = Corpus.Folder();
        var pages = Corpus.Lines(Path.Combine(folder, "manifest.jsonl")).AsParallel().Select(x => (Truth: x, Found: Extract(folder, x))).ToList();

        var priced = pages.Where(x => Prices(x.Truth).Count > 0).ToList();
        var right = priced.Count(x => x.Found.Price is { } price && Prices(x.Truth).Contains(price));
        var invented = pages.Where(x => Prices(x.Truth).Count == 0 && x.Found.Price is not null).Select(x => Text(x.Truth, "id")).ToList();
        var stocked = pages.Where(x => Text(x.Truth, "availability") is "in_stock" or "out_of_stock").ToList();
        var stockRight = stocked.Count(x => (Text(x.Truth, "availability") == "out_of_stock") == (x.Found.Availability is Availability.OutOfStock or Availability.Discontinued));

        Assert.Empty(invented);
        Assert.True(right >= PriceFloor * priced.Count, $"{right} of {priced.Count} prices are right.");
        Assert.True(stockRight >= AvailabilityFloor * stocked.Count, $"{stockRight} of {stocked.Count} availabilities are right.");
    }

    [Fact]
    public void Real_price_strings_are_read()
    {
        var strings = Corpus.Lines(Path.Combine(Corpus.Folder(), "price_strings.jsonl")).Where(x => !x.GetProperty("xfail").GetBoolean()).ToList();

        var right = strings.Count(x => Read(x) == Amount(Text(x, "expected_amount")));

        Assert.True(right >= StringFloor * strings.Count, $"{right} of {strings.Count} strings are right.");
    }

    private static ExtractedProduct Extract(string folder, JsonElement page) =>
        new ProductExtractor().Extract(CorpusFile.Read(folder, page), null, new Uri(Text(page, "url")!), ExtractionHints.None);

    private static decimal? Read(JsonElement line) =>
        PriceText.Read(Text(line, "text"), new PriceTextContext(Text(line, "currency_hint"), Text(line, "decimal_separator") is { Length: > 0 } x ? x[0] : null))?.Amount;

    private static HashSet<decimal> Prices(JsonElement page) =>
        page.GetProperty("price").EnumerateArray().Select(x => Amount(x.ToString())!.Value).ToHashSet();

    private static decimal? Amount(string? text) =>
        string.IsNullOrEmpty(text) ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
