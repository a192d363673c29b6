using PriceTracker.Data.Model;
using PriceTracker.Data.Repair;

namespace PriceTracker.Web.Api;

/// <summary>A proposal as programs see it.</summary>
internal sealed record ProposalBody(
    string Id,
    string ProductId,
    string? ProductTitle,
    string ProductUrl,
    string Domain,
    RecipeOrigin Origin,
    RecipeChangeState State,
    string Reason,
    decimal? OldPrice,
    decimal? NewPrice,
    string? Currency,
    RecipePlace? OldPlace,
    RecipePlace? NewPlace,
    string? PageHash,
    int Watchers,
    string? ProposedBy,
    DateTimeOffset CreatedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt)
{
    public static ProposalBody Of(ProposalView p) => new(
        ApiIds.Text(p.Id), ApiIds.Text(p.ProductId), p.ProductTitle, p.ProductUrl, p.Domain, p.Origin, p.State, p.Reason, p.OldPrice, p.NewPrice, p.Currency,
        p.OldPlace, p.NewPlace, p.PageHash, p.Watchers, p.ProposedBy, p.CreatedAt.ToUniversalTime(), p.DecidedBy, p.DecidedAt?.ToUniversalTime());
}
