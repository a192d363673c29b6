using PriceTracker.Data.Model;
using PriceTracker.Web.Notifications.Channels;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>Who is to be told on one channel, and how.</summary>
/// <param name="Values">Settings in clear; null where the keys that protected them are gone.</param>
public sealed record Recipient(IChannel Channel, MessageRecipient Person, IReadOnlyDictionary<string, string>? Values, NotificationPreferences? Wishes);
