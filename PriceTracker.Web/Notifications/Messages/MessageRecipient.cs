using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Notifications;

/// <summary>Whom a message is for, and how to write numbers and times for them.</summary>
public sealed record MessageRecipient(Guid UserId, string Email, Formats Formats);
