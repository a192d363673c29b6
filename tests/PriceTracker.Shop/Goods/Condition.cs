namespace PriceTracker.Shop.Goods;

/// <summary>What a test may do to a page.</summary>
public enum Condition
{
    Usual,
    SoldOut,
    Gone,
    /// <summary>Another layout, without any structured data, and the price under another class.</summary>
    Redesigned,
    /// <summary>429 with Retry-After.</summary>
    Refusing,
    /// <summary>A check for robots instead of the page.</summary>
    Captcha,
}
