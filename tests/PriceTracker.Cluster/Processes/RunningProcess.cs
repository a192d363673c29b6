using System.Collections.Concurrent;
using System.Diagnostics;

namespace PriceTracker.Cluster.Processes;

/// <summary>
/// A process in a session of its own, so that a terminal's Ctrl-C is for us alone and we decide who stops first; with what it printed.
/// </summary>
public sealed class RunningProcess : IAsyncDisposable
{
    private const string Setsid = "/usr/bin/setsid";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly Action<string>? echo;

    private RunningProcess(string name, Process process, Action<string>? echo)
    {
        Name = name;
        this.process = process;
        this.echo = echo;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public string Output => string.Join('\n', output);

    /// <param name="echo">Given every line as it comes.</param>
    public static RunningProcess Start(
        string name, string file, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, Action<string>? echo = null)
    {
        var start = File.Exists(Setsid) ? new ProcessStartInfo(Setsid, [file, .. arguments]) : new ProcessStartInfo(file, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} could not be started.");
        process.StandardInput.Close();
        return new RunningProcess(name, process, echo);
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> ExitAsync(TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{Name} did not end in time. It said: {Output}");
        }
        return process.ExitCode;
    }

    /// <summary>What Ctrl-C (INT) and a service manager (TERM) do.</summary>
    public async Task<int> StopAsync(string signal = "TERM")
    {
        if (!process.HasExited)
            await SignalAsync(signal);
        return await ExitAsync();
    }

    /// <summary>kill -9: it learns nothing of it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await StopAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        echo?.Invoke(line);
    }
}
