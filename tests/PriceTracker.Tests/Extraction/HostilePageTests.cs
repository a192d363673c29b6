using System.Diagnostics;
using System.Text;
using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

/// <summary>Pages that try to cost us the process. Each must be answered, and soon.</summary>
public sealed class HostilePageTests
{
    // The engine's own limit is two seconds; a debug build on a busy machine gets more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData("div")]
    [InlineData("p")]
    [InlineData("li")]
    [InlineData("td")]
    [InlineData("span")]
    [InlineData("a")]
    [InlineData("font")]
    [InlineData("option")]
    [InlineData("x-y")]
    [InlineData("form")]
    [InlineData("table")]
    [InlineData("svg")]
    [InlineData("noscript")]
    [InlineData("title")]
    public void A_hundred_thousand_open_tags_do_not_overflow_the_stack(string tag) =>
        InTime(string.Concat(Enumerable.Repeat($"<{tag}>", 100_000)) + "$5.00");

    [Fact]
    public void A_deeply_nested_page_is_read_as_browsers_read_it() =>
        Assert.Equal(5m, InTime(Pages.Html(string.Concat(Enumerable.Repeat("<div>", 20_000)) + Pages.Product("<span class='price'>$5.00</span>"))).Price);

    [Fact]
    public void A_configured_selector_on_a_deeply_nested_page_is_an_error_value() =>
        Assert.Equal("too_deep", Pages.Extract(string.Concat(Enumerable.Repeat("<div>", 100_000)), hints: new ExtractionHints { PriceSelector = ".price" }).Error);

    [Theory]
    [InlineData("//*[//*[//*[//*[. = 'x']]]]")]
    [InlineData("//*[count(//*[contains(., 'b')]) > count(//*[contains(., 'a')])]")]
    [InlineData("//*[following::*[preceding::*[following::*[. = 'x']]]]")]
    public void A_selector_that_explodes_is_an_error_value(string selector)
    {
        var watch = Stopwatch.StartNew();
        var product = Pages.Extract(string.Concat(Enumerable.Repeat("<p>a<b>c</b></p>", 2_000)), hints: new ExtractionHints { PriceSelector = selector });

        Assert.Equal("too_slow", product.Error);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("<p><b>")]
    [InlineData("<li><ul>")]
    [InlineData("<td><table>")]
    [InlineData("<p></b>")]
    [InlineData("</div>")]
    [InlineData("<!--")]
    [InlineData("<")]
    [InlineData("<a b=\"")]
    [InlineData("<script>")]
    [InlineData("&amp;&#x1F;")]
    [InlineData("<div class='price'>$1,")]
    [InlineData("1.234,")]
    [InlineData("<span class='price'>$5.00</span>")]
    public void Repeated_fragments_are_answered_in_time(string fragment) =>
        InTime(string.Concat(Enumerable.Repeat(fragment, 60_000)));

    [Fact]
    public void Sixteen_megabytes_are_answered_in_time() =>
        InTime(Pages.Html(string.Concat(Enumerable.Repeat("<div class='item'><span class='price'>$12.00</span> some words of a page</div>\n", 200_000))));

    [Fact]
    public void What_is_larger_is_an_error_value() =>
        Assert.Equal("too_large", Pages.ExtractBytes(new byte[33 * 1024 * 1024]).Error);

    [Fact]
    public void A_million_json_entries_are_answered_in_time() =>
        InTime(Pages.Html("<h1>Lamp</h1>", Pages.JsonLd("[" + string.Concat(Enumerable.Repeat("{\"@type\":\"Product\",\"offers\":{\"price\":1}},", 250_000)))));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"@graph\":[")]
    [InlineData("\"\\u")]
    [InlineData("{\"offers\":{\"offers\":")]
    [InlineData("/*")]
    public void Deep_or_unfinished_json_is_answered_in_time(string fragment) =>
        InTime(Pages.Html("<h1>Lamp</h1>", Pages.JsonLd(string.Concat(Enumerable.Repeat(fragment, 200_000)))));

    [Fact]
    public void A_million_attributes_are_answered_in_time() =>
        InTime($"<div {string.Concat(Enumerable.Repeat("a=1 b2 ", 300_000))}>$5.00</div><p {string.Concat(Enumerable.Range(0, 200_000).Select(x => $"a{x}=1 "))}>");

    [Fact]
    public void Huge_attributes_are_answered_in_time() =>
        InTime(Pages.Html($"<div class='{new string('a', 4_000_000)}' style='{new string(' ', 2_000_000)}' data-price='{new string('9', 1_000_000)}'>$5.00</div><span itemprop='{new string('x', 500_000)}'>1</span>"));

    [Fact]
    public void Script_state_made_to_backtrack_is_answered_in_time() =>
        InTime(Pages.Html($"<h1>Lamp</h1><script>{string.Concat(Enumerable.Repeat("price_price\\\"    ", 100_000))}</script>"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("plain words")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0<html>")]
    [InlineData("{\"price\": 5}")]
    public void What_is_no_page_is_an_error_value(string body) => Assert.NotNull(Pages.ExtractRaw(body).Error);

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(42);
        var body = new byte[20_000];
        for (var i = 0; i < 50; i++)
        {
            random.NextBytes(body);
            Assert.NotNull(Pages.ExtractBytes(body));
        }
    }

    [Fact]
    public void A_mutilated_page_never_throws()
    {
        var random = new Random(7);
        var page = Pages.Html(Pages.Product("<s>$80.00</s><span class='price' itemprop='price' content='49.90'>$49.90</span>"), Pages.JsonLd("""{"@type":"Product","name":"Lamp","offers":[{"price":"49.90"}]}"""));
        for (var i = 0; i < 400; i++)
        {
            var cut = new StringBuilder(page);
            for (var j = 0; j < 12; j++) cut[random.Next(cut.Length)] = "<>\"'{}[]/&;=\0 9"[random.Next(15)];
            Assert.NotNull(Pages.ExtractRaw(cut.ToString(0, random.Next(1, cut.Length))));
        }
    }

    private static ExtractedProduct InTime(string html)
    {
        var watch = Stopwatch.StartNew();
        var product = Pages.ExtractRaw(html);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
        return product;
    }
}
