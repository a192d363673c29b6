using PriceTracker.Scraping.Commands;

namespace PriceTracker.Scraping;

public static class Program
{
    /// <summary>One verb, one command.</summary>
    public static Task<int> Main(string[] args) => args switch
    {
        ["extract", .. var rest] => Task.FromResult(new ExtractCommand(Console.OpenStandardInput, Console.Out, Console.Error).Run(rest)),
        [] => Task.FromResult(0),
        _ => Task.FromResult(Unknown(args[0])),
    };

    private static int Unknown(string verb)
    {
        Console.Error.WriteLine($"Unknown command \"{verb}\". Known: extract.");
        return 2;
    }
}
