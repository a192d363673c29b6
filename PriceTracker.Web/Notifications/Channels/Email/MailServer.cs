using System.Collections.Concurrent;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PriceTracker.Web.Notifications.Channels.Email;

/// <summary>
/// A few connections to the mail server, kept between letters since alerts come in bursts. One that was idle proves itself before it is used: a letter
/// is never sent a second time because the first answer was lost.
/// </summary>
public sealed class MailServer(IOptions<MailOptions> options, TimeProvider clock) : IDisposable
{
    private const int Connections = 3;
    private const int LettersEach = 50;
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(60);
    private readonly ConcurrentStack<IdleConnection> idle = new();
    private readonly SemaphoreSlim turns = new(Connections);

    /// <summary>For one letter, longer than for HTTP: some servers hold strangers up by answering late. Waiting for a turn is not counted.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <exception cref="MailNotEncryptedException">A password would be sent in clear.</exception>
    /// <exception cref="TimeoutException">The server hangs.</exception>
    internal async Task<string> SendAsync(MimeMessage letter, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        SmtpClient? client = null;
        using var limit = new CancellationTokenSource(TimeLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            (client, var letters) = await TakeAsync(both.Token);
            var answer = await client.SendAsync(letter, both.Token);
            if (letters + 1 < LettersEach)
            {
                idle.Push(new IdleConnection(client, letters + 1, clock.GetUtcNow()));
                client = null;
            }
            return answer;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        finally
        {
            client?.Dispose();
            turns.Release();
        }
    }

    private async Task<(SmtpClient Client, int Letters)> TakeAsync(CancellationToken cancel)
    {
        while (idle.TryPop(out var kept))
        {
            if (clock.GetUtcNow() - kept.Since < LongestIdle && await IsAliveAsync(kept.Client, cancel))
                return (kept.Client, kept.Letters);
            kept.Client.Dispose();
        }
        return (await ConnectAsync(cancel), 0);
    }

    private static async Task<bool> IsAliveAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.NoOpAsync(cancel);
            return client.IsConnected;
        }
        catch (Exception error) when (error is CommandException or ProtocolException or ServiceNotConnectedException or IOException or SocketException or TimeoutException)
        {
            return false;
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancel)
    {
        var mail = options.Value;
        // Asking for revocations is one more way out, and a server of one's own often has no list of them.
        var client = new SmtpClient { LocalDomain = MailAddresses.Host(mail.Sender), CheckCertificateRevocation = false, Timeout = (int)TimeLimit.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(mail.Host, mail.PortInUse, Security(mail), cancel);
            if (mail.User.Length == 0)
                return client;
            // Auto takes what the server offers, and whoever stands between could offer nothing.
            if (!client.IsSecure && mail.Is("auto"))
                throw new MailNotEncryptedException();
            await client.AuthenticateAsync(mail.User, mail.Password, cancel);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Security(MailOptions mail) =>
        mail.Is("none") ? SecureSocketOptions.None
        : mail.Is("starttls") ? SecureSocketOptions.StartTls
        : mail.Is("tls") ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.Auto;

    public void Dispose()
    {
        while (idle.TryPop(out var kept))
            kept.Client.Dispose();
        turns.Dispose();
    }
}
