using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PriceTracker.Tests.Notifications.Channels.Email;

/// <summary>A mail server on this machine that speaks SMTP (RFC 5321), keeps what it gets, and refuses where it is told.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> sessions = [];
    private readonly ConcurrentBag<TcpClient> clients = [];
    private Task accepting = Task.CompletedTask;
    private int connections;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<SmtpLetter> Letters { get; } = new();

    public ConcurrentQueue<string> Commands { get; } = new();

    public int Connections => connections;

    /// <summary>A reply instead of the usual one, by how a command begins (GREETING, EHLO, AUTH, MAIL, RCPT, DATA, BODY, NOOP).</summary>
    public ConcurrentDictionary<string, string> Replies { get; } = new();

    /// <summary>The command after which nothing comes any more.</summary>
    public string? HangsAt { get; set; }

    /// <summary>Completed when it hangs.</summary>
    public TaskCompletionSource Hanging { get; } = new();

    /// <summary>What a sign-in has to say; none is offered without.</summary>
    public string? Password { get; set; }

    public static SmtpSink Start()
    {
        var sink = new SmtpSink();
        sink.listener.Start();
        sink.accepting = sink.AcceptAsync();
        return sink;
    }

    /// <summary>As a server that restarts: every connection ends without a word.</summary>
    public void DropConnections()
    {
        foreach (var client in clients)
            client.Close();
    }

    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
            return;
        await stop.CancelAsync();
        listener.Stop();
        DropConnections();
        await accepting;
        await Task.WhenAll(sessions);
    }

    internal async Task HangAsync()
    {
        Hanging.TrySetResult();
        await Task.Delay(Timeout.Infinite, stop.Token);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                clients.Add(client);
                sessions.Add(ServeAsync(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            using (var session = new SmtpSession(this, client.GetStream()))
                await session.RunAsync();
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The other side left, or the sink stopped.
        }
    }
}
