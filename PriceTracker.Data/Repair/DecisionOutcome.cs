namespace PriceTracker.Data.Repair;

/// <summary>What an administrator's decision came to.</summary>
public enum DecisionOutcome
{
    Done,
    NotFound,

    /// <summary>It does not wait any more.</summary>
    AlreadyDecided,
}
