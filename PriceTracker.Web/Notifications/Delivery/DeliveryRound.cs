using PriceTracker.Data.Alerting;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>What the deliveries of one round need, read at once.</summary>
/// <param name="Recipients">By channel; one that is off or gone is left out.</param>
/// <param name="Firings">By id.</param>
public sealed record DeliveryRound(IReadOnlyDictionary<long, Recipient> Recipients, IReadOnlyDictionary<long, NotificationView> Firings);
