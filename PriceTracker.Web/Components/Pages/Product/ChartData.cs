namespace PriceTracker.Web.Components.Pages.Product;

/// <summary>What the chart's module draws. Times are milliseconds since 1970, all numbers final: the browser computes no money.</summary>
public sealed record ChartData(
    string Range,
    long Min,
    long Max,
    decimal Bottom,
    decimal Top,
    IReadOnlyList<ChartRun> Runs,
    IReadOnlyList<ChartGap> Gaps,
    decimal? Target,
    ChartMark? Lowest,
    ChartMark? Highest,
    IReadOnlyList<ChartMark> Fired,
    string Moved,
    string Culture,
    string TimeZone,
    string Symbol,
    bool SymbolAfter,
    string SymbolGap,
    int Decimals,
    int AxisDecimals);

/// <summary>Broken: nothing is known between this run and the next.</summary>
public sealed record ChartRun(long From, long To, decimal Price, bool Broken);

public sealed record ChartGap(long From, long To);

public sealed record ChartMark(long Time, decimal Price);
