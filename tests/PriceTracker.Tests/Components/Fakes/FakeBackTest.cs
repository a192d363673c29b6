using PriceTracker.Data.Alerting;
using PriceTracker.Data.Alerting.Rules;

namespace PriceTracker.Tests.Components.Fakes;

public sealed class FakeBackTest : IBackTest
{
    public BackTestResult Result { get; set; } = new([], null, null);

    public List<RuleTerms> Tried { get; } = [];

    public Task<BackTestOutcome> RunAsync(Guid userId, long productId, RuleTerms terms, CancellationToken cancel)
    {
        Tried.Add(terms);
        return Task.FromResult<BackTestOutcome>(new BackTestOutcome.Tried(Result));
    }

    public Task<IReadOnlyDictionary<long, BackTestResult>> RunAsync(Guid userId, IReadOnlyCollection<AlertView> rules, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<long, BackTestResult>>(rules.ToDictionary(r => r.Id, _ => Result));
}
