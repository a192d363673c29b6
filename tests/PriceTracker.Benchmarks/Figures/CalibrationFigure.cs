using PriceTracker.Benchmarks.Running;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Channels;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>
/// The reliability table. Pages that are read right nearly always tell little, so each is read with channels taken away as well: by
/// print alone, by data alone, by scripts alone.
/// </summary>
public sealed class CalibrationFigure : IFigure
{
    private static readonly double[] Bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001];

    private static readonly (string Name, IReadOnlyList<IClaimChannel> Channels)[] Sets =
    [
        ("all channels", [new JsonLdChannel(), new MicrodataChannel(), new RdfaChannel(), new MetaChannel(), new DataAttributeChannel(), new StateChannel(), new ScriptChannel(), new VisibleChannel()]),
        ("without JSON-LD", [new MicrodataChannel(), new RdfaChannel(), new MetaChannel(), new DataAttributeChannel(), new StateChannel(), new ScriptChannel(), new VisibleChannel()]),
        ("without schema.org", [new MetaChannel(), new DataAttributeChannel(), new StateChannel(), new ScriptChannel(), new VisibleChannel()]),
        ("print and scripts", [new DataAttributeChannel(), new StateChannel(), new ScriptChannel(), new VisibleChannel()]),
        ("print alone", [new VisibleChannel()]),
        ("declared alone", [new JsonLdChannel(), new MicrodataChannel(), new RdfaChannel(), new MetaChannel()]),
        ("scripts alone", [new DataAttributeChannel(), new StateChannel(), new ScriptChannel()]),
    ];

    public string Name => "calibration";

    public string Question => "of answers given with a confidence, how many are right";

    public Task MeasureAsync()
    {
        var pages = CorpusPages.Read();
        var all = new List<(double Said, bool Right)>();
        foreach (var (name, channels) in Sets)
        {
            var engine = new ProductExtractor(channels);
            var answers = pages.AsParallel().Select(page => (page.Prices, Found: engine.Extract(page.Body, null, page.Url, ExtractionHints.None))).ToList();
            var said = answers.Where(x => x.Found.Price is not null).Select(x => (x.Found.Confidence, x.Prices.Contains(x.Found.Price!.Value))).ToList();
            Console.WriteLine($"  {name}: {said.Count} answered, {said.Count(x => x.Item2)} right; {answers.Count(x => x.Found.Asks)} asked");
            all.AddRange(said);
            if (channels == Sets[0].Channels)
                Table(said);
        }
        Console.WriteLine("  all sets together");
        Table(all);
        return Task.CompletedTask;
    }

    private static void Table(List<(double Said, bool Right)> answers)
    {
        for (var i = 0; i + 1 < Bounds.Length; i++)
        {
            var bin = answers.Where(x => x.Said >= Bounds[i] && x.Said < Bounds[i + 1]).ToList();
            if (bin.Count > 0)
                Console.WriteLine($"    {Bounds[i]:0.00} to {Math.Min(1, Bounds[i + 1]):0.00}: {bin.Count} answers, said {bin.Average(x => x.Said):0.000}, right {bin.Count(x => x.Right) / (double)bin.Count:0.000}");
        }
    }
}
