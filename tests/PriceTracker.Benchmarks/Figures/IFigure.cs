namespace PriceTracker.Benchmarks.Figures;

/// <summary>One thing worth knowing about the product's speed or size. Prints what it saw.</summary>
public interface IFigure
{
    string Name { get; }
    string Question { get; }
    Task MeasureAsync();
}
