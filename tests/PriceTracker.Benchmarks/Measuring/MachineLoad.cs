namespace PriceTracker.Benchmarks.Measuring;

/// <summary>How many programs wanted the processor in the last minute: what tells a slow figure from a busy machine.</summary>
public static class MachineLoad
{
    public static string Read() => OperatingSystem.IsLinux() ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
