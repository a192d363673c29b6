using PriceTracker.Data.Alerting;

namespace PriceTracker.Web.Notifications;

/// <summary>A way to tell a person. One folder each under Channels.</summary>
public interface INotificationChannel
{
    /// <summary>Stored with every delivery; never changes.</summary>
    string Name { get; }

    Task<DeliveryResult> SendAsync(Guid userId, NotificationView notification, CancellationToken cancel);
}

/// <summary>What came of sending once. An error is worth another try unless it is permanent.</summary>
public sealed record DeliveryResult(string? Error = null, bool IsPermanent = false)
{
    public static DeliveryResult Sent { get; } = new();
}
