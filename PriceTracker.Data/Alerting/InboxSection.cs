namespace PriceTracker.Data.Alerting;

public enum InboxSection
{
    All,
    Price,
    Stock,
    Problems,
}
