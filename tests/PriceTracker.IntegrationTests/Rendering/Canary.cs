using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>Stands for what must not be reached: notes every connection and every datagram.</summary>
public sealed class Canary : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Socket datagrams = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> visits = new();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public IReadOnlyCollection<string> Visits => visits;

    public static Task<Canary> StartAsync()
    {
        var canary = new Canary();
        canary.listener.Start();
        canary.datagrams.Bind(new IPEndPoint(IPAddress.Loopback, canary.Port));
        _ = canary.ListenAsync();
        _ = canary.ReceiveAsync();
        return Task.FromResult(canary);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        datagrams.Dispose();
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            var buffer = new byte[200];
            var read = await client.GetStream().ReadAsync(buffer, stop.Token);
            visits.Enqueue("tcp: " + System.Text.Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[2_000];
        while (!stop.IsCancellationRequested)
        {
            var read = await datagrams.ReceiveAsync(buffer, stop.Token);
            visits.Enqueue($"udp: {read} bytes");
        }
    }
}
