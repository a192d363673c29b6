using System.Security.Claims;
using PriceTracker.Data.Repair;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Api;

/// <summary>The prices that stand on a product's page, and the one that is meant.</summary>
internal static class ChoicesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var product = api.MapGroup("/products/{id}").WithTags("Products");
        product.MapGet("/candidates", FindAsync).WithSummary("The prices that stand on the newest page that is kept, the likeliest first. 409 no_page: the page is being fetched, ask again.");
        product.MapPost("/pick", PickAsync).WithSummary("Says which of them is the price. state: accepted where you alone track the product, else proposed, and an administrator decides.");
    }

    private static async Task<IResult> FindAsync(string id, ClaimsPrincipal user, IPriceChoices choices, CancellationToken cancel)
    {
        if (ApiIds.Parse(id) is not { } key)
            return Problems.NotFound();
        return await choices.FindAsync(user.UserId(), user.IsAdministrator(), key, cancel) switch
        {
            ChoicesOutcome.Found found => Results.Ok(found.List with { FetchedAt = found.List.FetchedAt.ToUniversalTime() }),
            ChoicesOutcome.NoPage => NoPage(),
            _ => Problems.NotFound(),
        };
    }

    private static async Task<IResult> PickAsync(string id, PickBody body, ClaimsPrincipal user, IPriceChoices choices, CancellationToken cancel)
    {
        if (ApiIds.Parse(id) is not { } key)
            return Problems.NotFound();
        if (body.Amount is not > 0)
            return Problems.BadRequest("invalid_amount", "Send the amount as it stands among the candidates.");
        return await choices.PickAsync(user.UserId(), user.IsAdministrator(), key, new PricePick(body.Amount.Value, body.Locator, body.Index), cancel) switch
        {
            PickOutcome.Accepted => Results.Ok(new PickAnswer("accepted")),
            PickOutcome.Proposed => Results.Ok(new PickAnswer("proposed")),
            PickOutcome.NoPage => NoPage(),
            PickOutcome.NoSuchPrice => Problems.Of(
                StatusCodes.Status409Conflict, "no_such_price", "That price does not stand on the page, or stands there more than once: read the candidates again, and name its locator or index."),
            _ => Problems.NotFound(),
        };
    }

    private static IResult NoPage() => Problems.Of(StatusCodes.Status409Conflict, "no_page", "No page of this product is kept. It is being fetched now; ask again in a moment.");

    internal sealed record PickBody(decimal? Amount, string? Locator, int? Index);

    internal sealed record PickAnswer(string State);
}
