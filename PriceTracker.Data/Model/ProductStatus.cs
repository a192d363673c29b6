namespace PriceTracker.Data.Model;

/// <summary>What tracking a product amounts to now. Any first outcome ends <see cref="Pending"/>.</summary>
public enum ProductStatus
{
    Pending,
    Active,
    NoPrice,
    Blocked,
    RobotsForbidden,
    NotAProduct,
    Gone,
    Failing,
    Paused,
}
