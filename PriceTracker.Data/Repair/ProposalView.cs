using PriceTracker.Data.Model;

namespace PriceTracker.Data.Repair;

/// <summary>That a product is to be read elsewhere, as an administrator sees it: before, after, and why.</summary>
public sealed record ProposalView
{
    public required long Id { get; init; }
    public required long ProductId { get; init; }
    public string? ProductTitle { get; init; }
    public required string ProductUrl { get; init; }
    public required string Domain { get; init; }
    public RecipeOrigin Origin { get; init; }
    public RecipeChangeState State { get; init; }
    public decimal? OldPrice { get; init; }
    public decimal? NewPrice { get; init; }
    public string? Currency { get; init; }
    public RecipePlace? OldPlace { get; init; }
    public RecipePlace? NewPlace { get; init; }
    /// <summary>Why the old place was left, in one code.</summary>
    public required string Reason { get; init; }
    public string? PageHash { get; init; }
    /// <summary>How many people track the product.</summary>
    public int Watchers { get; init; }
    /// <summary>Who proposed it, by e-mail address; null for the engine.</summary>
    public string? ProposedBy { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
}
