using System.Globalization;
using PriceTracker.Benchmarks.Figures;
using PriceTracker.Benchmarks.Measuring;

namespace PriceTracker.Benchmarks;

public static class Program
{
    /// <summary>All figures about alerts by one name.</summary>
    private const string Alerts = "alerts";

    private static readonly IFigure[] All =
    [
        new StartFigure(), new AddFigure(), new LiveFigure(), new DashboardFigure(), new MemoryFigure(), new RecorderFigure(), new ClaimFigure(),
        new QueueFigure(), new HistoryFigure(), new ClaimMillionFigure(), new LiveDistributedFigure(), new DrainFigure(), new EngineFigure(), new FastPathFigure(), new CalibrationFigure(),
        new AlertRulesFigure(), new AlertDrainFigure(), new AlertDelayFigure(), new AlertStepsFigure(),
    ];

    public static async Task<int> Main(string[] args)
    {
        // A measurement is read on a console, so it is written in one culture; messages to people have others.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var wanted = All.Where(figure => args is ["all"] || args.Contains(figure.Name) || (args.Contains(Alerts) && figure.Name.StartsWith(Alerts, StringComparison.Ordinal))).ToList();
        if (wanted.Count == 0)
        {
            Console.WriteLine($"Usage: dotnet run -c Release --project tests/PriceTracker.Benchmarks -- all | {Alerts} | {string.Join(" | ", All.Select(figure => figure.Name))}");
            return 2;
        }

        foreach (var figure in wanted)
        {
            Console.WriteLine($"{figure.Name}: {figure.Question}");
            var before = MachineLoad.Read();
            await figure.MeasureAsync();
            Console.WriteLine($"  {Environment.ProcessorCount} cores, load {before} before and {MachineLoad.Read()} after");
        }

        return 0;
    }
}
