using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PriceTracker.Data.Storage;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

/// <summary>The schema and TimeSeries.sql on a TimescaleDB that lives inside a Node process; the checks stand in tests/timescale.</summary>
public sealed class TimeSeriesOnTimescaleTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("price-tracker-timescale-").FullName;

    [Fact]
    public async Task Every_check_on_TimescaleDB_holds()
    {
        await using var context = new ContextFactory("Host=unused").CreateDbContext();
        await File.WriteAllTextAsync(Path.Combine(folder, "migrations.sql"), context.GetService<IMigrator>().GenerateScript());
        await File.WriteAllTextAsync(Path.Combine(folder, "time-series.sql"), await DatabaseSetup.ReadTimeSeriesSqlAsync(CancellationToken.None));

        var checks = JsonSerializer.Deserialize<List<Check>>(await RunAsync(), JsonSerializerOptions.Web)!;

        foreach (var check in checks)
            output.WriteLine($"{(check.Ok ? "holds" : "FAILS")}: {check.Name}");
        Assert.NotEmpty(checks);
        Assert.All(checks, check => Assert.True(check.Ok, $"{check.Name}: {check.Why}"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The last line that the script writes.</summary>
    private async Task<string> RunAsync()
    {
        var script = Path.Combine(PriceTracker.Cluster.Processes.Checkout.Folder, "tests", "timescale", "smoke.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await using var stop = patience.Token.Register(node.Kill);
        var errors = node.StandardError.ReadToEndAsync();
        var lines = (await node.StandardOutput.ReadToEndAsync()).TrimEnd().Split('\n');
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"tests/timescale/smoke.mjs ended with {node.ExitCode}. {await errors}");
        return lines[^1];
    }

    private sealed record Check(string Name, bool Ok, string? Why);
}
