using System.Globalization;

namespace PriceTracker.Web.Deployment;

/// <summary>What postmaster.pid says, where its process still lives and is a PostgreSQL server.</summary>
internal sealed record RunningServer(int ProcessId, int Port)
{
    public static RunningServer? Read(string cluster)
    {
        var file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file))
            return null;
        var lines = File.ReadAllLines(file);
        if (lines.Length < 4
            || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            || !int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return null;
        return IsPostgres(process) ? new RunningServer(process, port) : null;
    }

    /// <summary>After a reboot the number may belong to anything.</summary>
    private static bool IsPostgres(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited && found.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
