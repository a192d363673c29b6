namespace PriceTracker.Data.Model;

/// <summary>When a rule that fired may fire again.</summary>
public enum Rearm
{
    /// <summary>Once the price has been back on the other side.</summary>
    Recovery,
    Never,

    /// <summary>After a time, also while the price stays where it is.</summary>
    After,

    /// <summary>Once back on the other side, and at each price lower than the one last told.</summary>
    NewLow,
}
