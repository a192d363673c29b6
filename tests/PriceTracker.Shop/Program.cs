using System.Diagnostics;
using System.Net.Sockets;

namespace PriceTracker.Shop;

public sealed class Program
{
    private const int StandardPort = 5090;

    /// <summary>
    /// <c>--port 5090</c>, <c>--stop-with PID</c>: ends when that process has ended. Prints its hosts on one line once it is up.
    /// </summary>
    public static async Task<int> Main(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        var port = settings.GetValue("Port", StandardPort);
        try
        {
            await using var shops = await ShopServer.StartAsync(port);
            Console.WriteLine(shops.Hosts);
            using var parent = new CancellationTokenSource();
            if (settings.GetValue<int?>("stop-with") is { } process)
                _ = WatchAsync(process, parent);
            await shops.WaitAsync(parent.Token);
            return 0;
        }
        catch (IOException error) when (error.InnerException is SocketException || error.InnerException?.InnerException is SocketException)
        {
            await Console.Error.WriteLineAsync($"Port {port} is taken by another program. Choose another with SHOP_PORT.");
            return 1;
        }
    }

    private static async Task WatchAsync(int processId, CancellationTokenSource stop)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            await process.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
        await stop.CancelAsync();
    }
}
