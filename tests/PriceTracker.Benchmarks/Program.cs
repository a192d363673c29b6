using PriceTracker.Benchmarks.Figures;
using PriceTracker.Benchmarks.Measuring;

namespace PriceTracker.Benchmarks;

public static class Program
{
    private static readonly IFigure[] All =
    [
        new StartFigure(), new AddFigure(), new LiveFigure(), new DashboardFigure(), new MemoryFigure(), new RecorderFigure(), new ClaimFigure(),
        new QueueFigure(), new HistoryFigure(), new ClaimMillionFigure(), new LiveDistributedFigure(), new DrainFigure(), new EngineFigure(), new FastPathFigure(), new CalibrationFigure(),
    ];

    public static async Task<int> Main(string[] args)
    {
        var wanted = All.Where(figure => args is ["all"] || args.Contains(figure.Name)).ToList();
        if (wanted.Count == 0)
        {
            Console.WriteLine($"Usage: dotnet run -c Release --project tests/PriceTracker.Benchmarks -- all | {string.Join(" | ", All.Select(figure => figure.Name))}");
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
