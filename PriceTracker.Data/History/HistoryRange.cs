namespace PriceTracker.Data.History;

public enum HistoryRange
{
    Week,
    Month,
    Quarter,
    Year,
    All,
}

public enum HistoryResolution
{
    Raw,
    Hourly,
    Daily,
}
