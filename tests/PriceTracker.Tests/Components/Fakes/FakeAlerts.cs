using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;

namespace PriceTracker.Tests.Components.Fakes;

public sealed class FakeAlerts : IAlertBook
{
    public List<AlertView> Rules { get; } = [];

    public Task<IReadOnlyList<AlertView>> ListAsync(Guid userId, long? productId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<AlertView>>([.. Rules.Where(rule => productId is null || rule.ProductId == productId)]);

    public Task<AlertOutcome> CreateAsync(Guid userId, AlertDraft draft, CancellationToken cancel)
    {
        var rule = Rule(Rules.Count + 1, draft.ProductId, draft.Kind, draft.TargetPrice);
        Rules.Insert(0, rule);
        return Task.FromResult<AlertOutcome>(new AlertOutcome.Saved(rule));
    }

    public Task<AlertOutcome> ChangeAsync(Guid userId, long alertId, AlertChange change, CancellationToken cancel)
    {
        var index = Rules.FindIndex(rule => rule.Id == alertId);
        if (index < 0) return Task.FromResult<AlertOutcome>(new AlertOutcome.NotFound());
        var rule = Rules[index];
        Rules[index] = rule with { IsActive = change.IsActive ?? rule.IsActive, TargetPrice = change.TargetPrice ?? rule.TargetPrice };
        return Task.FromResult<AlertOutcome>(new AlertOutcome.Saved(Rules[index]));
    }

    public Task<bool> DeleteAsync(Guid userId, long alertId, CancellationToken cancel) =>
        Task.FromResult(Rules.RemoveAll(rule => rule.Id == alertId) > 0);

    public static AlertView Rule(long id, long productId, AlertKind kind, decimal target) => new(
        id, productId, "Sony WH-1000XM5 wireless headphones, black", null, "coolblue.nl", kind, target, "EUR", 279, 319,
        true, kind == AlertKind.Below ? target >= 279 : target <= 279, null, Sample.Now);
}
