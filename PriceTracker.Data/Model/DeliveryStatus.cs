namespace PriceTracker.Data.Model;

public enum DeliveryStatus
{
    Sending,
    Sent,
    Failed,
}
