using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Processes;

/// <summary>The embedded deployment as a process: started, stopped, killed, and started wrongly.</summary>
public sealed class EmbeddedDeploymentTests : IDisposable
{
    private static readonly object Bob = new { email = "bob@example.com", password = "correct horse battery" };

    private readonly string folder = Folder();

    [Fact]
    public async Task A_stop_ends_the_database_too_and_the_data_is_there_at_the_next_start()
    {
        await using (var first = ProductProcess.Start(folder))
        {
            await first.ReadyAsync();
            Assert.Contains("/account/setup?token=", first.Output, StringComparison.Ordinal);
            await RegisterAsync(first);
            Assert.Equal(0, await first.StopAsync());
        }
        Assert.Empty(Postmasters());

        await using var second = ProductProcess.Start(folder);
        await second.ReadyAsync();
        Assert.True(await CanSignInAsync(second));
    }

    [Fact]
    public async Task After_kill_9_the_surviving_database_is_adopted_and_nothing_is_lost()
    {
        var first = ProductProcess.Start(folder);
        await first.ReadyAsync();
        await RegisterAsync(first);
        await first.KillAsync();
        var survivor = Assert.Single(Postmasters());

        await using var second = ProductProcess.Start(folder);
        await second.ReadyAsync();

        Assert.Equal(survivor, Assert.Single(Postmasters()));
        Assert.True(await CanSignInAsync(second));
    }

    [Fact]
    public async Task After_kill_9_of_app_and_database_the_next_start_recovers()
    {
        var first = ProductProcess.Start(folder);
        await first.ReadyAsync();
        await RegisterAsync(first);
        await first.KillAsync();
        foreach (var process in Postmasters())
            Process.GetProcessById(process).Kill();
        await Eventually.TrueAsync(() => Task.FromResult(Postmasters().Count == 0), "the database is gone");

        await using var second = ProductProcess.Start(folder);
        await second.ReadyAsync();

        Assert.True(await CanSignInAsync(second));
    }

    [Fact]
    public async Task A_second_app_on_the_same_folder_is_refused_in_one_line()
    {
        await using var first = ProductProcess.Start(folder);
        await first.ReadyAsync();

        await using var second = ProductProcess.Start(folder);

        Assert.Equal(1, await second.ExitAsync());
        Assert.Contains("in use by another Price Tracker", Assert.Single(Lines(second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_said_in_one_line_before_anything_is_started()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        await using var product = ProductProcess.Start(folder, ((System.Net.IPEndPoint)taken.LocalEndpoint).Port);

        Assert.Equal(1, await product.ExitAsync());
        Assert.Contains("is taken by another program", Assert.Single(Lines(product)), StringComparison.Ordinal);
        Assert.Empty(Postmasters());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_in_one_line()
    {
        await using var product = ProductProcess.Start("/proc/price-tracker");

        Assert.Equal(1, await product.ExitAsync());
        Assert.Contains("/proc/price-tracker", Assert.Single(Lines(product)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_major_version_is_refused_in_one_line_and_left_alone()
    {
        var cluster = Directory.CreateDirectory(Path.Combine(folder, "postgres", "cluster"));
        await File.WriteAllTextAsync(Path.Combine(cluster.FullName, "PG_VERSION"), "9\n");

        await using var product = ProductProcess.Start(folder);

        Assert.Equal(1, await product.ExitAsync());
        Assert.Contains("belongs to PostgreSQL 9", Assert.Single(Lines(product)), StringComparison.Ordinal);
        Assert.Single(cluster.GetFiles());
    }

    [Theory]
    [InlineData("Scraping__Proxy", "not a proxy", "Scraping__Proxy")]
    [InlineData("Scraping__AllowedPrivateHosts", "localhost", "Scraping__AllowedPrivateHosts")]
    [InlineData("Scraping__DefaultHostGap", "2.00:00:00", "Scraping__DefaultHostGap")]
    [InlineData("Scraping__DefaultHostGap", "soon", "Scraping__DefaultHostGap")]
    [InlineData("Deployment", "Cloud", "Deployment")]
    public async Task A_wrong_setting_is_named_in_one_line(string key, string value, string named)
    {
        await using var product = ProductProcess.Start(folder, null, (key, value));

        Assert.Equal(1, await product.ExitAsync());
        Assert.Contains(named, Assert.Single(Lines(product)), StringComparison.Ordinal);
        Assert.Empty(Postmasters());
    }

    public void Dispose()
    {
        foreach (var process in Postmasters())
            Process.GetProcessById(process).Kill();
        Directory.Delete(folder, recursive: true);
    }

    private static string Folder()
    {
        var folder = Directory.CreateTempSubdirectory("price-tracker-process-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        return folder;
    }

    private static string[] Lines(ProductProcess product) => product.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Servers on this folder, whoever started them.</summary>
    private List<int> Postmasters() => [.. Directory.EnumerateDirectories("/proc")
        .Select(d => int.TryParse(Path.GetFileName(d), out var id) ? id : 0)
        .Where(id => id > 0 && CommandLine(id).Contains(Path.Combine(folder, "postgres", "cluster"), StringComparison.Ordinal) && CommandLine(id).Contains("bin/postgres", StringComparison.Ordinal))];

    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task RegisterAsync(ProductProcess product)
    {
        using var client = new HttpClient { BaseAddress = product.Address };
        (await client.PostAsJsonAsync("/api/v1/auth/register", Bob)).EnsureSuccessStatusCode();
    }

    private static async Task<bool> CanSignInAsync(ProductProcess product)
    {
        using var client = new HttpClient { BaseAddress = product.Address };
        return (await client.PostAsJsonAsync("/api/v1/auth/login", Bob)).IsSuccessStatusCode;
    }
}
