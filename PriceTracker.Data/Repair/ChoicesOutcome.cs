namespace PriceTracker.Data.Repair;

/// <summary>What asking for a product's prices came to.</summary>
public abstract record ChoicesOutcome
{
    private ChoicesOutcome()
    {
    }

    public sealed record Found(PriceChoiceList List) : ChoicesOutcome;

    /// <summary>No page of it is kept. It is being checked again, and that page will be.</summary>
    public sealed record NoPage : ChoicesOutcome;

    /// <summary>There is no such product, or the person does not track it.</summary>
    public sealed record NotFound : ChoicesOutcome;
}
