using System.Diagnostics;
using PriceTracker.Benchmarks.Running;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>A new clone, started twice: the first start builds and makes a database, the second finds both.</summary>
public sealed class StartFigure : IFigure
{
    public string Name => "start";

    public string Question => "how long from ./run.sh to the sign-in page, on a new clone and again";

    public async Task MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        var clone = Path.Combine(folder.Path, "clone");
        using (var git = Process.Start("git", ["clone", "--quiet", Checkout.Root, clone]))
            await git.WaitForExitAsync();
        var data = Path.Combine(folder.Path, "data");
        Console.WriteLine($"  first start: {await StartAsync(clone, data):0.0} s");
        for (var n = 0; n < 3; n++)
            Console.WriteLine($"  started again: {await StartAsync(clone, data):0.0} s");
    }

    private static async Task<double> StartAsync(string clone, string data)
    {
        var port = ProductProcess.FreePort();
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("./run.sh", ["--port", $"{port}", "--data", data]) { WorkingDirectory = clone, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await Readiness.WaitAsync(new Uri($"http://127.0.0.1:{port}"), process);
        var seconds = watch.Elapsed.TotalSeconds;
        // run.sh has become the product by then.
        await Readiness.StopAsync(process);
        return seconds;
    }
}
