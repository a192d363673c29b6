namespace PriceTracker.Data.Alerting;

/// <summary>What became of creating or changing a rule.</summary>
public abstract record AlertOutcome
{
    private AlertOutcome()
    {
    }

    /// <summary>Stored. <see cref="AlertView.IsMet"/> tells whether it was true at once, in which case it has fired.</summary>
    public sealed record Saved(AlertView Alert) : AlertOutcome;

    /// <summary>No such product or alert for this person.</summary>
    public sealed record NotFound : AlertOutcome;

    /// <summary>The input makes no rule; nothing was stored.</summary>
    public sealed record Refused(string Code, string Message) : AlertOutcome;
}
