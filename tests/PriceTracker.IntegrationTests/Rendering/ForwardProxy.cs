using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>A forward proxy as a shop may be given one: answers plain requests itself, and opens tunnels to one server.</summary>
internal sealed class ForwardProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> asked = new();

    private ForwardProxy() => listener.Start();

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public IReadOnlyCollection<string> Asked => asked;

    public static ForwardProxy Start()
    {
        var proxy = new ForwardProxy();
        _ = proxy.ListenAsync();
        return proxy;
    }

    public ValueTask DisposeAsync()
    {
        listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ListenAsync()
    {
        while (true)
            _ = AnswerAsync(await listener.AcceptTcpClientAsync());
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        var buffer = new byte[8_000];
        var read = await client.GetStream().ReadAsync(buffer);
        var line = Encoding.Latin1.GetString(buffer, 0, read).Split("\r\n")[0];
        asked.Enqueue(line);
        var body = line.Contains("/price", StringComparison.Ordinal) ? "$ 33.00" : "<p></p><script>fetch('/price').then(r => r.text()).then(t => document.body.append(t))</script>";
        var answer = line.StartsWith("CONNECT ", StringComparison.Ordinal)
            ? "HTTP/1.1 502 Bad Gateway\r\n\r\n"
            : $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(answer));
    }
}
