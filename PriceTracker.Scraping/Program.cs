using PriceTracker.Data.Hosting;
using PriceTracker.Scraping.Commands;
using PriceTracker.Scraping.Hosting;

namespace PriceTracker.Scraping;

public static class Program
{
    /// <summary>One verb, one command; without a verb, the worker of the distributed deployment.</summary>
    public static Task<int> Main(string[] args) => args switch
    {
        [] => ProcessStart.RunAsync(WorkerHost.RunAsync),
        ["extract", .. var rest] => Task.FromResult(new ExtractCommand(Console.OpenStandardInput, Console.Out, Console.Error).Run(rest)),
        _ => Task.FromResult(Unknown(args[0])),
    };

    private static int Unknown(string verb)
    {
        Console.Error.WriteLine($"Unknown command \"{verb}\". Known: extract; without a command, the worker runs.");
        return 2;
    }
}
