namespace PriceTracker.Data.Repair;

/// <summary>What a pick came to.</summary>
public abstract record PickOutcome
{
    private PickOutcome()
    {
    }

    /// <summary>The product is read there from now on; it is being checked.</summary>
    public sealed record Accepted : PickOutcome;

    /// <summary>Others track it too: an administrator decides.</summary>
    public sealed record Proposed : PickOutcome;

    /// <summary>That price does not stand on the page, or the page is another one by now.</summary>
    public sealed record NoSuchPrice : PickOutcome;

    /// <summary>As <see cref="ChoicesOutcome.NoPage"/>.</summary>
    public sealed record NoPage : PickOutcome;

    public sealed record NotFound : PickOutcome;
}
