using PriceTracker.Data.Alerting.Rules;

namespace PriceTracker.Data.Alerting;

/// <summary>Tries a rule on what a product's price did in the last year, without making it.</summary>
public interface IBackTest
{
    Task<BackTestOutcome> RunAsync(Guid userId, long productId, RuleTerms terms, CancellationToken cancel);

    /// <summary>The same for several rules that stand; those about tags and new products are left out.</summary>
    Task<IReadOnlyDictionary<long, BackTestResult>> RunAsync(Guid userId, IReadOnlyCollection<AlertView> rules, CancellationToken cancel);
}

public abstract record BackTestOutcome
{
    private BackTestOutcome()
    {
    }

    public sealed record Tried(BackTestResult Result) : BackTestOutcome;

    public sealed record NotFound : BackTestOutcome;

    public sealed record Refused(string Code, string Message) : BackTestOutcome;
}
