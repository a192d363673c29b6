using System.Globalization;

namespace PriceTracker.Cluster.Processes;

/// <summary>A web process or a worker of the product, with the address at which it tells how it is.</summary>
public sealed class TrackerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private TrackerProcess(RunningProcess process, Uri address, Uri health)
    {
        Process = process;
        Address = address;
        Health = health;
    }

    public RunningProcess Process { get; }

    /// <summary>Of its pages; of a worker, that of its health.</summary>
    public Uri Address { get; }

    public Uri Health { get; }

    public string Output => Process.Output;

    public static TrackerProcess StartWeb(string name, IReadOnlyDictionary<string, string> settings, Action<string>? echo = null)
    {
        var (port, health) = (FreePort.Find(), FreePort.Find());
        var own = new Dictionary<string, string>(settings) { ["Health__Port"] = Text(health), ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true" };
        return new TrackerProcess(RunningProcess.Start(name, "dotnet", [Checkout.Web, "--port", Text(port)], own, echo), At(port), At(health));
    }

    public static TrackerProcess StartWorker(string name, IReadOnlyDictionary<string, string> settings, Action<string>? echo = null)
    {
        var health = FreePort.Find();
        var own = new Dictionary<string, string>(settings) { ["Health__Port"] = Text(health) };
        return new TrackerProcess(RunningProcess.Start(name, "dotnet", [Checkout.Worker], own, echo), At(health), At(health));
    }

    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Health };
        await Until.TrueAsync(() => IsReadyAsync(client), $"{Process.Name} is ready", Patience);
    }

    public async Task<string> MetricsAsync()
    {
        using var client = new HttpClient { BaseAddress = Health };
        return await client.GetStringAsync("/metrics");
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        if (Process.HasExited)
            throw new InvalidOperationException($"{Process.Name} ended at its start: {Output}");
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Uri At(int port) => new($"http://127.0.0.1:{port}");

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
