using System.Diagnostics;
using System.Globalization;

namespace PriceTracker.Web.Deployment;

/// <summary>Which processes live. A zombie does not: it only waits for a parent to read its exit code.</summary>
internal static class ProcessTable
{
    /// <summary>Null where no such process lives.</summary>
    public static string? NameOf(int process)
    {
        if (OperatingSystem.IsLinux())
            return Stat(process) is { State: not 'Z' } stat ? stat.Name : null;
        try
        {
            using var found = Process.GetProcessById(process);
            return found.HasExited ? null : found.ProcessName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether processes that this one started as leader of its session still live. Elsewhere than on Linux: not known, so no.</summary>
    public static bool HasLivingChildren(int process) =>
        OperatingSystem.IsLinux() && Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Any(id => id > 0 && id != process && Stat(id) is { State: not 'Z' } stat && stat.Session == process);

    /// <summary>proc(5): number, name in parentheses (which may itself hold spaces), state, parent, group, session.</summary>
    private static (string Name, char State, int Session)? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            var (open, close) = (text.IndexOf('(', StringComparison.Ordinal), text.LastIndexOf(')'));
            var rest = text[(close + 2)..].Split(' ');
            return (text[(open + 1)..close], rest[0][0], int.Parse(rest[3], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
