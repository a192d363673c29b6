using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Api;

/// <summary>An alert as the API tells it; what its kind does not use is null.</summary>
internal sealed record AlertBody(
    string Id, string? ProductId, string? Tag, AlertKind Kind, decimal? TargetPrice, decimal? ThresholdPct, decimal? ThresholdAmount, int? Days,
    PriceReference? Reference, Rearm Rearm, int? RearmHours, decimal HysteresisPct, decimal MinimumMovePct, bool OnlyInStock, decimal? ReferencePrice,
    string? Currency, IReadOnlyList<string>? Channels, bool IsActive, bool IsMet, DateTimeOffset? SnoozedUntil, DateTimeOffset? LastTriggeredAt, DateTimeOffset CreatedAt)
{
    public static AlertBody Of(AlertView a) => new(
        ApiIds.Text(a.Id), a.ProductId is { } product ? ApiIds.Text(product) : null, a.Tag, a.Kind, a.TargetPrice, a.Terms.ThresholdPct, a.Terms.ThresholdAmount, a.Terms.Days,
        Data.Alerting.Rules.AlertRules.IsMove(a.Kind) ? a.Terms.Reference : null, a.Terms.Rearm, a.Terms.RearmHours, a.Terms.HysteresisPct, a.Terms.MinimumMovePct, a.Terms.OnlyInStock, a.ReferencePrice,
        a.Currency, a.Channels is { } channels ? [.. channels.Select(ApiIds.Text)] : null, a.IsActive, a.IsMet,
        a.SnoozedUntil?.ToUniversalTime(), a.LastTriggeredAt?.ToUniversalTime(), a.CreatedAt.ToUniversalTime());
}
