using System.Net;
using System.Text;

namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>
/// One request to a stranger: 10 seconds in all, 64 KB of the answer, no redirects, no cookies, no proxy, nothing unpacked.
/// Addresses may be secrets (a Telegram address holds the token), so no request of ours makes a span and errors name the host alone.
/// </summary>
public sealed class ChannelHttp : IDisposable
{
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);
    private const int MaximumBytes = 64 * 1024;
    private readonly HttpMessageInvoker invoker;
    private readonly TimeProvider clock;

    public ChannelHttp(IOutboundConnect connect, TimeProvider clock)
    {
        this.clock = clock;
        invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancel) => connect.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancel),
            ConnectTimeout = TimeLimit,
            MaxConnectionsPerServer = 16,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        });
    }

    /// <param name="request">Is disposed.</param>
    /// <param name="read">What an answer means; not asked about redirects.</param>
    /// <param name="cancel">The only thing that throws.</param>
    internal async Task<DeliveryResult> SendAsync(HttpRequestMessage request, Func<HttpAnswer, DeliveryResult> read, CancellationToken cancel)
    {
        using var _ = request;
        var host = request.RequestUri!.Host;
        using var limit = new CancellationTokenSource(TimeLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            request.Headers.UserAgent.ParseAdd("PriceTracker");
            var answer = await AskAsync(request, host, both.Token);
            cancel.ThrowIfCancellationRequested();
            return answer.Status is >= 300 and < 400
                ? new DeliveryResult.Broken($"{host} answered {answer.Status}: redirects are not followed. Enter the address that it redirects to.")
                : read(answer);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new DeliveryResult.Retry($"{host} did not answer within {TimeLimit.TotalSeconds:0} seconds.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException && !cancel.IsCancellationRequested)
        {
            return OutboundFailures.Read(host, error);
        }
    }

    private async Task<HttpAnswer> AskAsync(HttpRequestMessage request, string host, CancellationToken cancel)
    {
        // The invoker waits for the headers alone; what is not read of the body is dropped with its connection.
        using var response = await invoker.SendAsync(request, cancel);
        var body = await StartOfAsync(response.Content, cancel);
        return new HttpAnswer(host, (int)response.StatusCode, body, RetryAfters.Read(response.Headers.RetryAfter, clock.GetUtcNow()));
    }

    /// <summary>A body that breaks off or never ends does not undo the status: a message that was taken would be sent again.</summary>
    private static async Task<string> StartOfAsync(HttpContent content, CancellationToken cancel)
    {
        var buffer = new byte[MaximumBytes];
        var length = 0;
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancel);
            int read;
            while (length < buffer.Length && (read = await stream.ReadAsync(buffer.AsMemory(length), cancel)) > 0)
                length += read;
        }
        catch (Exception error) when (error is IOException or HttpRequestException or OperationCanceledException)
        {
            // What came before counts.
        }
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    public void Dispose() => invoker.Dispose();
}
