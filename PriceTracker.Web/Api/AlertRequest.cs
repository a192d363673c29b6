namespace PriceTracker.Web.Api;

/// <summary>An alert as it is asked for or changed; what is left out keeps its value, or its default.</summary>
internal sealed record AlertRequest(
    string? ProductId, string? Tag, string? Kind, decimal? TargetPrice, decimal? ThresholdPct, decimal? ThresholdAmount, int? Days, string? Reference,
    string? Rearm, int? RearmHours, decimal? HysteresisPct, decimal? MinimumMovePct, bool? OnlyInStock, string? Currency, IReadOnlyList<string>? Channels,
    bool? AllChannels, bool? IsActive);
