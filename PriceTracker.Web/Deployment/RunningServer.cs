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

    /// <summary>
    /// Removes the lock of a server that is surely gone. PostgreSQL itself only asks whether a process of that number exists, which is
    /// also true of a zombie that nobody reaps, and of a stranger after a reboot.
    /// </summary>
    public static async Task ClearStaleLockAsync(string cluster, CancellationToken cancel)
    {
        var file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file) || Read(cluster) is not null)
            return;
        if (int.TryParse(File.ReadLines(file).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var process))
            while (ProcessTable.HasLivingChildren(process))
                await Task.Delay(100, cancel);
        File.Delete(file);
    }

    /// <summary>After a reboot the number may belong to anything.</summary>
    private static bool IsPostgres(int process) => ProcessTable.NameOf(process)?.StartsWith("postgres", StringComparison.Ordinal) == true;
}
