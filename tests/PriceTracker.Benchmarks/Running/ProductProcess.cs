using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PriceTracker.Web.Deployment;

namespace PriceTracker.Benchmarks.Running;

/// <summary>The product as a process of its own, with its embedded database, started as run.sh starts it.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process process;

    private ProductProcess(IEnumerable<(string Key, string Value)> settings)
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", [Checkout.Product, "--port", $"{port}", "--data", folder.Path])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Checkout.Root,
        };
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>The number of the database server's first process, which all its others come from.</summary>
    public int DatabaseId => int.Parse(File.ReadLines(Path.Combine(folder.Path, "postgres", "cluster", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<ProductProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        var product = new ProductProcess(settings);
        await Readiness.WaitAsync(product.Address, product.process);
        return product;
    }

    /// <summary>A way into the product's own database: starting a server that runs already only finds it.</summary>
    public async Task<ProductSeed> SeedAsync() => new((await EmbeddedPostgres.StartAsync(folder.Path, null, null, CancellationToken.None)).ConnectionString);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        await Readiness.StopAsync(process);
        folder.Dispose();
    }
}
