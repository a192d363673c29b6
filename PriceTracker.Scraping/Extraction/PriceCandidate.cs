namespace PriceTracker.Scraping.Extraction;

/// <summary>An amount that some channels hold for the price; Channel, Locator and Text are of its strongest witness.</summary>
public sealed record PriceCandidate(
    decimal Amount,
    string? Currency,
    string Channel,
    string Locator,
    string Text,
    double Score,
    IReadOnlyList<string> Channels)
{
    /// <summary>Where it stands, as <see cref="Claim.Place"/>; the strongest witness's place first.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>What speaks against it, in words for people; empty where nothing does.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}
