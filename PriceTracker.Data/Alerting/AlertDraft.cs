using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

public sealed record AlertDraft(long ProductId, AlertKind Kind, decimal TargetPrice);

/// <summary>What is named changes, the rest stays.</summary>
public sealed record AlertChange(AlertKind? Kind = null, decimal? TargetPrice = null, bool? IsActive = null);
