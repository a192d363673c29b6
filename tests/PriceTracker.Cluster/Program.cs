using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using PriceTracker.Cluster.Processes;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Cluster;

/// <summary>What `./run.sh --distributed` runs.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["--port", var port] => ProcessStart.RunAsync(() => RunAsync(int.Parse(port, CultureInfo.InvariantCulture), DataFolder())),
        ["--port", var port, "--data", var folder] => ProcessStart.RunAsync(() => RunAsync(int.Parse(port, CultureInfo.InvariantCulture), folder)),
        _ => Task.FromResult(Usage()),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("Usage: PriceTracker.Cluster --port PORT [--data FOLDER]");
        return 2;
    }

    /// <summary>Apart from what the embedded deployment keeps.</summary>
    private static string DataFolder() => Web.Deployment.DataFolder.Of(new ConfigurationBuilder().Build(), "data-distributed");

    private static async Task RunAsync(int port, string folder)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (FreePort.IsTaken(port))
            throw new StartException($"Port {port} is taken by another program. Choose another with --port.");
        Console.WriteLine("Starting PostgreSQL, RabbitMQ, Redis, two web processes, two workers and a proxy ...");
        await using (var cluster = await StartAsync(port, folder))
        {
            Greet(cluster, folder);
            await stopped.Task;
            Console.WriteLine("Stopping: workers finish what they hold ...");
        }
        Console.WriteLine("Stopped.");

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }
    }

    private static async Task<DistributedCluster> StartAsync(int port, string folder)
    {
        try
        {
            return await DistributedCluster.StartAsync(folder, port, new Dictionary<string, string>(), Print);
        }
        catch (Exception error) when (error is FileNotFoundException or InvalidOperationException or TimeoutException)
        {
            throw new StartException(error.Message);
        }
    }

    /// <summary>Each web process greets whoever starts it alone; here the proxy's address is the one to use.</summary>
    private static void Print(string name, string line)
    {
        if (line.Length > 0 && !line.StartsWith("Price Tracker is ready", StringComparison.Ordinal) && !line.StartsWith("Create the first", StringComparison.Ordinal)
            && !line.StartsWith("Your data is", StringComparison.Ordinal) && !line.StartsWith("Press Ctrl-C", StringComparison.Ordinal) && !line.StartsWith("Sign in to", StringComparison.Ordinal))
            Console.WriteLine($"[{name}] {line}");
    }

    private static void Greet(DistributedCluster cluster, string folder)
    {
        var proxy = cluster.Proxy.Address.ToString().TrimEnd('/');
        Console.WriteLine();
        Console.WriteLine($"Price Tracker is ready: {proxy}");
        foreach (var web in cluster.Webs)
        {
            foreach (var line in web.Output.Split('\n').Where(l => l.StartsWith("Create the first", StringComparison.Ordinal) || l.StartsWith("Sign in to", StringComparison.Ordinal)))
                Console.WriteLine(line.Replace(web.Address.ToString().TrimEnd('/'), proxy, StringComparison.Ordinal));
        }
        foreach (var process in cluster.Webs.Concat(cluster.Workers))
            Console.WriteLine($"Health and metrics of {process.Process.Name}: {process.Health}");
        Console.WriteLine($"Your data is in {folder}.");
        Console.WriteLine("Press Ctrl-C to stop.");
        Console.WriteLine();
    }
}
