namespace PriceTracker.Data.Model;

/// <summary>That a product is to be read at other places of its page than before: old and new, who says so, and what came of it.</summary>
public sealed class RecipeChange
{
    public long Id { get; set; }
    public long ProductId { get; set; }
    public required string Domain { get; set; }
    public RecipeOrigin Origin { get; set; }
    public RecipeChangeState State { get; set; }
    /// <summary>Recipes as JSON, as on the product.</summary>
    public string? OldRecipe { get; set; }
    public required string NewRecipe { get; set; }
    public decimal? OldPrice { get; set; }
    public decimal? NewPrice { get; set; }
    public string? Currency { get; set; }
    /// <summary>The page it was found on, while it is kept.</summary>
    public byte[]? PageHash { get; set; }
    /// <summary>Why the old recipe was left, in one code.</summary>
    public required string Reason { get; set; }
    public Guid? ProposedBy { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
}
