using System.Diagnostics;
using System.Text;
using CsCheck;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Money;
using Xunit;

namespace PriceTracker.Tests.Extraction;

/// <summary>No page and no text makes the engine throw, and none costs more than its limit.</summary>
public sealed class FuzzTests
{
    // The limit is two seconds on a quiet core; a debug build beside other tests gets more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly byte[] OwnPage = Encoding.UTF8.GetBytes(Pages.Html(
        Pages.Product("<s>80,00 €</s><span class='price' itemprop='price' content='49.90'>49,90 €</span><p>Art.-Nr.: 4711</p>")
        + "<script>window.__STATE__ = {\"product\":{\"name\":\"Desk lamp Aurora\",\"price\":49.9,\"sku\":\"A-1\"}};</script><div data-price='49.90' data-sku='A-1'>Versand 4,90 €</div>",
        Pages.JsonLd("""{"@type":"ProductGroup","name":"Desk lamp Aurora","hasVariant":[{"@type":"Product","sku":"A-1","offers":{"price":"49.90","priceCurrency":"EUR","availability":"InStock"}}]}""")));

    [Fact]
    public void A_mutated_page_is_answered() =>
        PageMutations.Of(OwnPage).Sample(page => Assert.NotNull(Pages.ExtractBytes(page)), iter: 3_000);

    [Fact]
    public void Mutated_real_pages_are_answered_in_time()
    {
        var folder = Corpus.Folder();
        var files = Directory.GetFiles(Path.Combine(folder, "pages"), "*.gz").Where(x => new FileInfo(x).Length < 60_000).Order(StringComparer.Ordinal).Take(24).ToArray();
        foreach (var file in files)
            PageMutations.Of(CorpusFile.Read(file)).Sample(page =>
            {
                var watch = Stopwatch.StartNew();
                Assert.NotNull(Pages.ExtractBytes(page));
                Assert.True(watch.Elapsed < Patience, $"{Path.GetFileName(file)} took {watch.Elapsed}");
            }, iter: 6, threads: 1);
    }

    [Fact]
    public void No_text_makes_the_price_parser_throw() =>
        Gen.Select(Gen.String, Gen.String[Gen.Char["0123456789.,' €$£%-()krKčzł\u00A0\u202F"], 0, 60]).Sample((any, likely) =>
        {
            PriceText.ReadAll(any);
            PriceText.ReadAll(likely);
            Assert.All(PriceText.ReadAll(likely + any), x => Assert.InRange(x.Start, 0, x.End));
        }, iter: 20_000);

    [Fact]
    public void A_page_costs_no_more_memory_than_its_limit()
    {
        var page = Pages.Html(string.Concat(Enumerable.Repeat("<script>{\"name\":\"Desk lamp Aurora\",\"price\":1,\"a\":[{\"price\":2}]}</script><p class='price'>$5.00</p>", 60_000)));
        Pages.ExtractRaw(page);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Pages.ExtractRaw(page);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300_000_000, $"{(GC.GetAllocatedBytesForCurrentThread() - before) / 1_000_000} MB");
    }
}
