using PriceTracker.Data.Alerting;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;

namespace PriceTracker.Tests.Components.Fakes;

public sealed class FakeAlerts : IAlertBook
{
    public List<AlertView> Rules { get; } = [];

    public Task<IReadOnlyList<AlertView>> ListAsync(Guid userId, long? productId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<AlertView>>([.. Rules.Where(rule => productId is null || rule.ProductId == productId)]);

    public Task<AlertOutcome> CreateAsync(Guid userId, AlertDraft draft, CancellationToken cancel)
    {
        var rule = Rule(Rules.Count + 1, draft.ProductId ?? 0, draft.Terms.Kind, draft.Terms.TargetPrice) with { Terms = draft.Terms, Tag = draft.Tag, Channels = draft.Channels };
        Rules.Insert(0, rule);
        return Task.FromResult<AlertOutcome>(new AlertOutcome.Saved(rule));
    }

    public Task<AlertOutcome> ChangeAsync(Guid userId, long alertId, AlertChange change, CancellationToken cancel)
    {
        var index = Rules.FindIndex(rule => rule.Id == alertId);
        if (index < 0) return Task.FromResult<AlertOutcome>(new AlertOutcome.NotFound());
        var rule = Rules[index];
        Rules[index] = rule with { IsActive = change.IsActive ?? rule.IsActive, Terms = change.ApplyTo(rule.Terms) };
        return Task.FromResult<AlertOutcome>(new AlertOutcome.Saved(Rules[index]));
    }

    public Task<bool> DeleteAsync(Guid userId, long alertId, CancellationToken cancel) =>
        Task.FromResult(Rules.RemoveAll(rule => rule.Id == alertId) > 0);

    public Task<AlertView?> FindAsync(Guid userId, long alertId, CancellationToken cancel) => Task.FromResult(Rules.Find(rule => rule.Id == alertId));

    public Task<bool> SnoozeAsync(Guid userId, long alertId, DateTimeOffset? until, CancellationToken cancel)
    {
        var index = Rules.FindIndex(rule => rule.Id == alertId);
        if (index >= 0) Rules[index] = Rules[index] with { SnoozedUntil = until };
        return Task.FromResult(index >= 0);
    }

    public Task<bool> MarkBoughtAsync(Guid userId, long productId, bool isBought, CancellationToken cancel) => Task.FromResult(true);

    public static AlertView Rule(long id, long productId, AlertKind kind, decimal? target) => new()
    {
        Id = id,
        ProductId = productId == 0 ? null : productId,
        ProductTitle = "Sony WH-1000XM5 wireless headphones, black",
        Domain = "coolblue.nl",
        Terms = new RuleTerms { Kind = kind, TargetPrice = target },
        Currency = "EUR",
        CurrentPrice = 279,
        ReferencePrice = 319,
        IsActive = true,
        IsMet = kind == AlertKind.Below ? target >= 279 : target <= 279,
        CreatedAt = Sample.Now,
    };
}
