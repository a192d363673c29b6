using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

/// <summary>One firing on one channel. <paramref name="Label"/> is null for the inbox and for a channel that was deleted.</summary>
public sealed record DeliveryView(
    string Channel, string? Label, DeliveryStatus Status, int Attempts, int Together, DateTimeOffset DueAt, DateTimeOffset? SentAt, string? Error, string? Answer);
