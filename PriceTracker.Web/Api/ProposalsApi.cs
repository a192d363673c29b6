using System.Security.Claims;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Repair;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Api;

/// <summary>Where products are read: what changed, and what waits for a decision. For administrators.</summary>
internal static class ProposalsApi
{
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapGet("/proposals", ListAsync).WithSummary("Changes of where products are read. state: waiting (the default) or decided.");
        admin.MapPost("/proposals/{id}/accept", (string id, ClaimsPrincipal user, IProposalBook book, CancellationToken cancel) =>
            DecideAsync(id, key => book.AcceptAsync(key, user.UserId(), cancel))).WithSummary("The product is read there from now on, and checked at once.");
        admin.MapPost("/proposals/{id}/refuse", (string id, ClaimsPrincipal user, IProposalBook book, CancellationToken cancel) =>
            DecideAsync(id, key => book.RefuseAsync(key, user.UserId(), cancel))).WithSummary("The product is read as before.");
    }

    private static async Task<IResult> ListAsync(IProposalBook book, CancellationToken cancel, string state = "waiting", int page = 1, int pageSize = 50)
    {
        if (state is not ("waiting" or "decided"))
            return Problems.BadRequest("invalid_state", "state is waiting or decided.");
        if (page < 1 || pageSize is < 1 or > 100)
            return Problems.BadRequest("invalid_page", "page counts from 1, pageSize is 1 to 100.");
        var list = await book.ListAsync(state == "waiting", page, pageSize, cancel);
        return Results.Ok(new PagedList<ProposalBody>([.. list.Items.Select(ProposalBody.Of)], list.Total, list.Page, list.PageSize));
    }

    private static async Task<IResult> DecideAsync(string id, Func<long, Task<DecisionOutcome>> decide) =>
        ApiIds.Parse(id) is not { } key ? Problems.NotFound() : await decide(key) switch
        {
            DecisionOutcome.Done => Results.NoContent(),
            DecisionOutcome.AlreadyDecided => Problems.Of(StatusCodes.Status409Conflict, "already_decided", "This does not wait for a decision any more."),
            _ => Problems.NotFound(),
        };
}
