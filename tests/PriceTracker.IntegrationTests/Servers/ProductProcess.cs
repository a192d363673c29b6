using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>The product as its own process, as `./run.sh` starts it, to be stopped or killed.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private ProductProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int ProcessId => process.Id;

    public string Output => string.Join('\n', output);

    public static ProductProcess Start(string dataFolder, int? port = null, params (string Key, string Value)[] environment)
    {
        port ??= FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PriceTracker.Web.dll"), "--port", $"{port}", "--data", dataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        return new ProductProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
    }

    public async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(
            async () =>
            {
                if (process.HasExited)
                    throw new InvalidOperationException($"The product ended ({process.ExitCode}): {Output}");
                try
                {
                    return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "the product is ready", 90);
    }

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        return process.ExitCode;
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>What Ctrl-C and a service manager do.</summary>
    public async Task<int> StopAsync(string signal = "INT")
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await StopAsync("TERM");
        process.Dispose();
    }
}
