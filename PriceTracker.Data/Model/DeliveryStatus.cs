namespace PriceTracker.Data.Model;

public enum DeliveryStatus
{
    /// <summary>Due at a time: at once, after quiet hours, with the next digest, or again after an error.</summary>
    Waiting,

    /// <summary>In somebody's hand.</summary>
    Sending,
    Sent,

    /// <summary>Given up; the error says why.</summary>
    Failed,
}
