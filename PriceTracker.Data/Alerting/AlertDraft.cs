using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

/// <summary>A rule to be made: about a product, about a tag, or (with neither) about everything tracked from now on.</summary>
public sealed record AlertDraft(RuleTerms Terms)
{
    public AlertDraft(long productId, AlertKind kind, decimal? targetPrice = null)
        : this(new RuleTerms { Kind = kind, TargetPrice = targetPrice, Rearm = RuleDefaults.RearmOf(kind) }) => ProductId = productId;

    public long? ProductId { get; init; }

    public string? Tag { get; init; }

    /// <summary>The person's channels to use; null: all of them.</summary>
    public IReadOnlyList<long>? Channels { get; init; }
}
