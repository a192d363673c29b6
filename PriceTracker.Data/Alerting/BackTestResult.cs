namespace PriceTracker.Data.Alerting;

/// <param name="Firings">In the last year, oldest first.</param>
/// <param name="LowestSeen">Of all the history, in the product's currency: a target below it was never reached.</param>
/// <param name="Since">When the history begins.</param>
/// <param name="IsMet">What the rule waits for is so now.</param>
public sealed record BackTestResult(IReadOnlyList<BackTestMoment> Firings, decimal? LowestSeen, DateTimeOffset? Since, bool IsMet = false);

/// <summary>One time that a rule would have fired.</summary>
public sealed record BackTestMoment(DateTimeOffset At, decimal? Price, string? Currency);
