using System.Globalization;

namespace PriceTracker.Benchmarks.Measuring;

/// <summary>Memory in use as Linux counts it, in MB.</summary>
public static class ResidentMemory
{
    public static double Of(int process) => Read($"/proc/{process}/status", "VmRSS:");

    /// <summary>A process and its children. What they share is counted once, in parts (proportional set size).</summary>
    public static double OfFamily(int parent) => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id == parent || (id > 0 && ParentOf(id) == parent))
        .Sum(id => Read($"/proc/{id}/smaps_rollup", "Pss:"));

    private static int ParentOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal));
            return int.Parse(line["PPid:".Length..], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }

    private static double Read(string file, string name)
    {
        var line = File.ReadLines(file).First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
