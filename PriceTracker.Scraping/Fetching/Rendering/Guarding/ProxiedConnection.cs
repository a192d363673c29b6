using System.Buffers;

namespace PriceTracker.Scraping.Fetching.Rendering.Guarding;

/// <summary>One connection of a page: a request, asked of the guard, then bytes in both directions until one side ends it.</summary>
internal sealed class ProxiedConnection(Stream browser, PageRoute route, PageTraffic traffic)
{
    private static readonly byte[] Opened = [.. "HTTP/1.1 200 Connection established\r\n\r\n"u8];
    private static readonly byte[] Refused = [.. "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8];
    private static readonly byte[] Unreachable = [.. "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8];

    public async Task RunAsync()
    {
        var (head, rest) = await MessageHead.ReadAsync(browser, traffic.Ended);
        if (ProxyRequest.Parse(head) is not { } request || UnwantedHosts.Contains(request.Host))
        {
            await browser.WriteAsync(Refused, traffic.Ended);
        }
        else if (await route.RefusalAsync(request.Url, traffic.Ended) is { } refusal)
        {
            traffic.Fail(request.Url, refusal);
            await browser.WriteAsync(Refused, traffic.Ended);
        }
        else if (await OpenAsync(request) is { } server)
        {
            await using (server)
                await ExchangeAsync(request, rest, server);
        }
        else
        {
            await browser.WriteAsync(Unreachable, traffic.Ended);
        }
    }

    private async Task<Stream?> OpenAsync(ProxyRequest request)
    {
        try
        {
            return await route.OpenAsync(request, traffic.Ended);
        }
        catch (OperationCanceledException) when (!traffic.Ended.IsCancellationRequested)
        {
            traffic.Fail(request.Url, new FetchOutcome.Failed("timeout"));
        }
        catch (Exception error) when (FetchFailures.Of(error) is { } failure)
        {
            traffic.Fail(request.Url, failure);
        }
        return null;
    }

    private async Task ExchangeAsync(ProxyRequest request, byte[] rest, Stream server)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(traffic.Ended);
        if (request.IsTunnel)
            await browser.WriteAsync(Opened, either.Token);
        var body = request.BodyLength;
        if (rest.Length > 0 && body > 0)
            await server.WriteAsync(rest.AsMemory(0, (int)Math.Min(rest.Length, body)), either.Token);
        // A second request on the same connection is not for this server: it is not passed on, and the browser opens another one for it.
        var up = PumpAsync(browser, server, body - rest.Length, either.Token);
        var down = PumpAsync(server, browser, long.MaxValue, either.Token);
        var first = await Task.WhenAny(up, down);
        // What the browser sent is complete; the answer is still to come.
        if (first == up && body != long.MaxValue && up.IsCompletedSuccessfully)
            first = down;
        await first.WaitAsync(either.Token);
        await either.CancelAsync();
    }

    private async Task PumpAsync(Stream from, Stream to, long most, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            while (most > 0)
            {
                var read = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most)), cancel);
                if (read == 0 || !traffic.TryTake(read))
                    return;
                await to.WriteAsync(buffer.AsMemory(0, read), cancel);
                most -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
