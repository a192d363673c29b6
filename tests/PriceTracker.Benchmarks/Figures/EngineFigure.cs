using System.Diagnostics;
using HtmlAgilityPack;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baseline is HtmlAgilityPack building its tree of the same pages, before anything is read from it.</summary>
public sealed class EngineFigure : IFigure
{
    private const int Rounds = 7;
    private const int Smallest = 350_000;
    private const int Largest = 1_000_000;

    private readonly ProductExtractor extractor = new();

    public string Name => "engine";

    public string Question => "how many pages a second the full engine reads on one core";

    public Task MeasureAsync()
    {
        var pages = CorpusPages.Read().Where(page => page.Body.Length is > Smallest and < Largest).ToList();
        Console.WriteLine($"  {pages.Count} real pages of {pages.Average(page => page.Body.Length) / 1000:0} kB on average");
        var (load, engine) = (new Rates(), new Rates());
        for (var round = -1; round < Rounds; round++)
        {
            var (baseline, full) = (Rate(pages, Load), Rate(pages, Extract));
            // The first round compiles.
            if (round < 0)
                continue;
            load.Add(baseline);
            engine.Add(full);
        }
        Console.WriteLine($"  HtmlAgilityPack's load, the baseline: {load} pages/s");
        Console.WriteLine($"  full engine: {engine} pages/s, {load.Median / engine.Median:0.00} times the baseline's time");
        return Task.CompletedTask;
    }

    private static double Rate(List<CorpusPage> pages, Action<CorpusPage> read)
    {
        var watch = Stopwatch.StartNew();
        foreach (var page in pages)
            read(page);
        return pages.Count / watch.Elapsed.TotalSeconds;
    }

    private static void Load(CorpusPage page) => new HtmlDocument().LoadHtml(PageDecoder.Decode(page.Body, null));

    private void Extract(CorpusPage page) => extractor.Extract(page.Body, null, page.Url, ExtractionHints.None);
}
