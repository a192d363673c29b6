namespace PriceTracker.Benchmarks.Measuring;

/// <summary>Times of one thing done again and again, in milliseconds.</summary>
public sealed class Samples
{
    private readonly List<double> values = [];

    public double Median => Percentile(50);

    public void Add(double milliseconds) => values.Add(milliseconds);

    public void Add(TimeSpan time) => values.Add(time.TotalMilliseconds);

    /// <summary>The nearest rank: always a time that was seen, never one between two.</summary>
    public double Percentile(double percent)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(percent / 100 * sorted.Count) - 1)];
    }

    public override string ToString() =>
        $"n {values.Count}, p50 {Percentile(50):0.0} ms, p95 {Percentile(95):0.0} ms, p99 {Percentile(99):0.0} ms, most {values.Max():0.0} ms";
}
