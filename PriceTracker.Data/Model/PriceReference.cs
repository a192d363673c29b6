namespace PriceTracker.Data.Model;

/// <summary>What a drop or a rise is measured from.</summary>
public enum PriceReference
{
    /// <summary>The price when the rule was set (or when its product came under it).</summary>
    WhenSet,

    /// <summary>The price last told, or the price when set; follows the price away from the threshold, so that a slow slide counts.</summary>
    Last,

    /// <summary>The average of the last 30 days, weighted by time.</summary>
    Average30,

    /// <summary>The lowest price of the 30 days before this price, as Directive 98/6/EC article 6a compares.</summary>
    Low30,
}
