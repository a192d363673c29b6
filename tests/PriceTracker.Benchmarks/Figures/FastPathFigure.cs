using System.Diagnostics;
using System.IO.Compression;
using HtmlAgilityPack;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Recipes;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baselines are unpacking alone, which no reader can beat, and HtmlAgilityPack building its tree.</summary>
public sealed class FastPathFigure : IFigure
{
    private const int Rounds = 7;
    private readonly byte[] body = new byte[16 * 1024 * 1024];

    public string Name => "fastpath";

    public string Question => "how many pages a second are read by their recipes on one core, unpacking included";

    public Task MeasureAsync()
    {
        var engine = new ProductExtractor();
        var products = CorpusPages.Read().Select(page => (Page: page, Found: engine.Extract(page.Body, null, page.Url, new ExtractionHints { Explain = true }))).Where(x => x.Found.Price is not null).ToList();
        var pages = products.Select(x => (x.Page, Recipe: RecipeMaker.Make(x.Page.Body, null, x.Page.Url, x.Found, 0))).Where(x => x.Recipe is not null).Select(x => (x.Page, Recipe: x.Recipe!)).ToList();
        Console.WriteLine($"  {pages.Count} of {products.Count} priced pages have a recipe; {pages.Average(x => x.Page.Body.Length) / 1000:0} kB on average");
        var (unpack, tree, fast, answered) = (new Rates(), new Rates(), new Rates(), 0);
        for (var round = -1; round < Rounds; round++)
        {
            var rates = (Rate(pages, x => Unpack(x.Page)), Rate(pages, x => new HtmlDocument().LoadHtml(PageDecoder.Decode(x.Page.Body, null))), Rate(pages, x => Read(x.Page, x.Recipe)));
            // The first round compiles.
            if (round < 0)
                continue;
            unpack.Add(rates.Item1);
            tree.Add(rates.Item2);
            fast.Add(rates.Item3);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (page, recipe) in pages)
            answered += Read(page, recipe) ? 1 : 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine($"  unpacking alone: {unpack}");
        Console.WriteLine($"  HtmlAgilityPack's load, unpacked before: {tree}");
        Console.WriteLine($"  recipes, unpacking included: {fast}; {fast.Median / tree.Median:0.0} times the tree, {fast.Median / unpack.Median:0.00} of unpacking alone");
        Console.WriteLine($"  {answered} of {pages.Count} unchanged pages answered without the engine; {allocated / (double)pages.Sum(x => x.Page.Body.Length):0.000} bytes allocated per byte of page");
        return Task.CompletedTask;
    }

    private static double Rate<T>(List<T> pages, Action<T> read)
    {
        var watch = Stopwatch.StartNew();
        foreach (var page in pages)
            read(page);
        return pages.Count / watch.Elapsed.TotalSeconds;
    }

    private ReadOnlySpan<byte> Unpack(CorpusPage page)
    {
        using var gzip = new GZipStream(new MemoryStream(page.Packed), CompressionMode.Decompress);
        return body.AsSpan(0, gzip.ReadAtLeast(body, body.Length, throwOnEndOfStream: false));
    }

    private bool Read(CorpusPage page, Recipe recipe) => RecipeReader.Read(recipe, Unpack(page), null, page.Url) is RecipeReading.Answer;
}
