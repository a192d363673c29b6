using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Deployment;

/// <summary>A real HAProxy with our configuration, in front of two stand-ins.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();

    private Door(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static string Program =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Append("/usr/local/sbin")
            .Select(folder => Path.Combine(folder, "haproxy")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("These tests need HAProxy: install the package haproxy.");

    public Uri Address { get; }

    public string Log => string.Join('\n', log);

    public static async Task<Door> OpenAsync(StandIn one, StandIn two, params (string Key, string Value)[] more)
    {
        var port = ProductProcess.FreePort();
        var start = new ProcessStartInfo(Program, ["-db", "-f", Checkout.PathOf("deploy/haproxy.cfg")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in Settings(port, one.Port, two.Port).Concat(more))
            start.Environment[key] = value;
        var door = new Door(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
        using var visitor = door.Visitor();
        await Eventually.TrueAsync(() => door.IsOpenAsync(visitor), "the proxy serves");
        return door;
    }

    public static (string Key, string Value)[] Settings(int port, int one, int two) =>
    [
        ("PROXY_BIND", $"127.0.0.1:{port}"),
        ("WEB_1", $"127.0.0.1:{one}"),
        ("WEB_1_HEALTH", $"{one}"),
        ("WEB_2", $"127.0.0.1:{two}"),
        ("WEB_2_HEALTH", $"{two}"),
    ];

    /// <summary>A browser with cookies of its own.</summary>
    public HttpClient Visitor(CookieContainer? cookies = null) => new(new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A request whose path nobody tidies up before it is sent.</summary>
    public async Task<string> RawAsync(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address.Host, Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> IsOpenAsync(HttpClient visitor)
    {
        if (process.HasExited)
            throw new InvalidOperationException($"HAProxy ended: {Log}");
        try
        {
            return (await visitor.GetAsync("/proxy-status")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
