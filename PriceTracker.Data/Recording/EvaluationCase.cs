using PriceTracker.Data.Model;

namespace PriceTracker.Data.Recording;

/// <summary>A product whose rules are to be asked, and why.</summary>
internal sealed record EvaluationCase(Product Product, EvaluationCause Cause);

internal enum EvaluationCause
{
    /// <summary>Price, stock or currency changed, or it is read again after it was not.</summary>
    Changed,

    /// <summary>Read, and all is as it was: only what waits for time is asked.</summary>
    Unchanged,

    /// <summary>Not read: only rules about that are asked.</summary>
    Failed,
}
