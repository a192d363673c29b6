using System.Diagnostics;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>A Chromium that somebody else started, reached by its DevTools address.</summary>
internal sealed class RemoteBrowser : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private RemoteBrowser(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Address = $"http://localhost:{port}";
    }

    public string Address { get; }

    public bool IsRunning => !process.HasExited;

    public static async Task<RemoteBrowser> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("price-tracker-browser-").FullName;
        var port = ProductProcess.FreePort();
        var executable = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        var process = Process.Start(new ProcessStartInfo(executable, ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", $"--remote-debugging-port={port}", $"--user-data-dir={folder}", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var browser = new RemoteBrowser(process, folder, port);
        using var client = new HttpClient();
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    return (await client.GetAsync($"http://127.0.0.1:{port}/json/version")).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "the browser listens");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
