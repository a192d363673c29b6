using System.Diagnostics;
using System.Globalization;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>Browsers below a process, as the system lists them.</summary>
internal static class BrowserProcesses
{
    public static List<Process> OfThisProcess() => Below(Environment.ProcessId);

    public static List<Process> Below(int ancestor)
    {
        var parents = Process.GetProcesses().Select(p => (Process: p, Parent: ParentOf(p.Id))).Where(p => p.Parent > 0).ToList();
        var found = new HashSet<int> { ancestor };
        for (var grown = true; grown;)
            grown = parents.Where(p => found.Contains(p.Parent)).Select(p => p.Process.Id).ToList().Aggregate(false, (any, id) => found.Add(id) || any);
        return [.. parents.Where(p => found.Contains(p.Process.Id) && p.Process.Id != ancestor && p.Process.ProcessName.StartsWith("chrom", StringComparison.Ordinal)).Select(p => p.Process)];
    }

    private static int ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
