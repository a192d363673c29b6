namespace PriceTracker.Benchmarks.Measuring;

/// <summary>Processor time that this program used since it was made: it does not grow while others have the cores.</summary>
public sealed class ProcessorTime
{
    private readonly TimeSpan began = Environment.CpuUsage.TotalTime;

    public TimeSpan Used => Environment.CpuUsage.TotalTime - began;
}
