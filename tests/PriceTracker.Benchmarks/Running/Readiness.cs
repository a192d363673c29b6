using System.Diagnostics;
using System.Net;

namespace PriceTracker.Benchmarks.Running;

/// <summary>When a started product can be used, and its orderly end.</summary>
public static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Ready is when a person would see the sign-in page.</summary>
    public static async Task WaitAsync(Uri address, Process process)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(20))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The product ended ({process.ExitCode}).");
            try
            {
                using var answer = await client.GetAsync(new Uri("/account/login", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException($"No sign-in page at {address} within {Patience}.");
    }

    /// <summary>What Ctrl-C does.</summary>
    public static async Task StopAsync(Process process)
    {
        if (!process.HasExited)
        {
            using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await interrupt.WaitForExitAsync();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
