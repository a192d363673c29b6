namespace PriceTracker.Scraping.Extraction.Money;

/// <summary>An amount as printed (it may be negative), where it stands in the text, and its currency if one is named.</summary>
/// <param name="Marked">A currency sign or code stands beside the number.</param>
public sealed record PriceReading(decimal Amount, string? Currency, bool Marked, int Start, int End)
{
    private const decimal Absurd = 1_000_000_000m;

    // A flat in Jakarta or a car in Teheran costs more than 10^9 of the small units.
    private const decimal AbsurdInSmallUnits = 1_000_000_000_000m;

    /// <summary>Zero is read, but whether it is a price is the shop's affair.</summary>
    public bool IsPlausible =>
        Amount >= 0 && Amount < (Currency is not null && Currencies.CountsInThousands(Currency) ? AbsurdInSmallUnits : Absurd);
}
