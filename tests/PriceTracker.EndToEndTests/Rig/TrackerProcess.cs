using System.Diagnostics;
using System.Text;

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>The real product as a process on a free port, with an empty data folder that goes with it.</summary>
internal sealed class TrackerProcess : ITrackedProduct
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly string dataFolder;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TrackerProcess(Process process, string dataFolder, string address)
    {
        this.process = process;
        this.dataFolder = dataFolder;
        Address = address;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The product ended at its start:\n" + Output));
    }

    public string Address { get; }

    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public static async Task<TrackerProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort.Find();
        var folder = Path.Combine(Path.GetTempPath(), $"price-tracker-e2e-{Guid.NewGuid():N}");
        // Not CreateTempSubdirectory, which lets in its owner alone: as root the database runs as another user.
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet", [SolutionFolder.Product, "--port", $"{port}", "--data", folder])
        {
            WorkingDirectory = SolutionFolder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var tracker = new TrackerProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, folder, $"http://127.0.0.1:{port}");
        tracker.process.Start();
        tracker.process.BeginOutputReadLine();
        tracker.process.BeginErrorReadLine();
        await tracker.ready.Task.WaitAsync(Patience);
        return tracker;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // SIGTERM, as a service manager would: the product stops its database itself.
            using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        process.Dispose();
        Directory.Delete(dataFolder, recursive: true);
    }

    private void Read(string? line)
    {
        lock (output)
            output.AppendLine(line);
        if (line?.StartsWith("Price Tracker is ready", StringComparison.Ordinal) == true)
            ready.TrySetResult();
    }
}
