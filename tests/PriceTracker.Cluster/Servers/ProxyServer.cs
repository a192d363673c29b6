using System.Globalization;
using PriceTracker.Cluster.Processes;

namespace PriceTracker.Cluster.Servers;

/// <summary>HAProxy with the configuration that is also deployed, in front of two web processes.</summary>
public sealed class ProxyServer : IAsyncDisposable
{
    private readonly RunningProcess process;

    private ProxyServer(RunningProcess process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ProxyServer> StartAsync(TrackerProcess first, TrackerProcess second, int? port = null)
    {
        var listen = port ?? FreePort.Find();
        var process = RunningProcess.Start("proxy", Executables.Find("haproxy"), ["-db", "-f", Checkout.ProxyConfiguration], new Dictionary<string, string>
        {
            ["PROXY_BIND"] = $"127.0.0.1:{listen}",
            ["WEB_1"] = first.Address.Authority,
            ["WEB_2"] = second.Address.Authority,
            ["WEB_1_HEALTH"] = first.Health.Port.ToString(CultureInfo.InvariantCulture),
            ["WEB_2_HEALTH"] = second.Health.Port.ToString(CultureInfo.InvariantCulture),
        });
        var address = new Uri($"http://127.0.0.1:{listen}");
        using var client = new HttpClient { BaseAddress = address };
        await Until.TrueAsync(() => ServesAsync(process, client), "the proxy serves pages", TimeSpan.FromSeconds(20));
        return new ProxyServer(process, address);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task<bool> ServesAsync(RunningProcess process, HttpClient client)
    {
        if (process.HasExited)
            throw new InvalidOperationException($"The proxy ended at its start: {process.Output}");
        try
        {
            return (await client.GetAsync("/account/login")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
