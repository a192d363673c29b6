namespace PriceTracker.Benchmarks.Measuring;

/// <summary>How often a second something was done, in several rounds.</summary>
public sealed class Rates
{
    private readonly List<double> values = [];

    public double Median => values.Order().ElementAt(values.Count / 2);

    public void Add(double perSecond) => values.Add(perSecond);

    public override string ToString() => $"median {Median:0}/s of {values.Count} rounds (least {values.Min():0}, best {values.Max():0})";
}
