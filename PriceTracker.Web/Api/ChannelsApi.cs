using System.Security.Claims;
using PriceTracker.Data.Model;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Notifications.Channels.Book;

namespace PriceTracker.Web.Api;

internal static class ChannelsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var channels = api.MapGroup("/channels").WithTags("Channels");
        channels.MapGet("/", ListAsync).WithSummary("The ways in which you are told.");
        channels.MapGet("/kinds", Kinds).WithSummary("What can be made here, and which settings each wants.");
        channels.MapPost("/", CreateAsync).WithSummary("Makes a channel. One whose address could be another person's gets a code sent, and is used once that came back (verify).");
        channels.MapPatch("/{id}", ChangeAsync).WithSummary("New settings (secrets left out stay), or isOn.");
        channels.MapPost("/{id}/verify", VerifyAsync).WithSummary("Proves the address with the code that was sent.");
        channels.MapPost("/{id}/code", CodeAsync).WithSummary("Sends another code.");
        channels.MapPost("/{id}/test", TestAsync).WithSummary("Sends a message now.");
        channels.MapDelete("/{id}", DeleteAsync).WithSummary("Deletes a channel.");
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, IChannelBook book, CancellationToken cancel) =>
        Results.Ok((await book.ListAsync(user.UserId(), cancel)).Select(ChannelBody.Of));

    private static IResult Kinds(IChannelBook book) => Results.Ok(book.Kinds.Select(k => new KindBody(
        k.Kind, k.Title, k.NeedsCode, k.Missing, [.. k.Fields.Select(f => new FieldBody(f.Name, f.Label, f.IsSecret, f.IsRequired, f.Help))])));

    private static async Task<IResult> CreateAsync(CreateBody body, ClaimsPrincipal user, IChannelBook book, CancellationToken cancel) =>
        Answer(await book.CreateAsync(user.UserId(), body.Kind ?? "", body.Settings ?? [], cancel), created: true);

    private static async Task<IResult> ChangeAsync(string id, ChangeBody body, ClaimsPrincipal user, IChannelBook book, CancellationToken cancel)
    {
        if (ApiIds.Parse(id) is not { } key)
            return Problems.NotFound();
        if (body.Settings is { } settings && await book.ChangeAsync(user.UserId(), key, settings, cancel) is var changed && (body.IsOn is null || changed is not ChannelOutcome.Saved))
            return Answer(changed, created: false);
        return body.IsOn is { } on ? Answer(await book.SwitchAsync(user.UserId(), key, on, cancel), created: false) : Problems.BadRequest("invalid_request", "Name settings or isOn.");
    }

    private static async Task<IResult> VerifyAsync(string id, VerifyBody body, ClaimsPrincipal user, IChannelBook book, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key ? Answer(await book.VerifyAsync(user.UserId(), key, body.Code, cancel), created: false) : Problems.NotFound();

    private static async Task<IResult> CodeAsync(string id, ClaimsPrincipal user, IChannelBook book, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key ? Answer(await book.SendCodeAsync(user.UserId(), key, cancel), created: false) : Problems.NotFound();

    private static async Task<IResult> TestAsync(string id, ClaimsPrincipal user, IChannelBook book, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key ? Answer(await book.TestAsync(user.UserId(), key, cancel), created: false) : Problems.NotFound();

    private static async Task<IResult> DeleteAsync(string id, ClaimsPrincipal user, IChannelBook book, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await book.DeleteAsync(user.UserId(), key, cancel) ? Results.NoContent() : Problems.NotFound();

    private static IResult Answer(ChannelOutcome outcome, bool created) => outcome switch
    {
        ChannelOutcome.Saved saved when created => Results.Created($"/api/v1/channels/{saved.Channel.Id}", ChannelBody.Of(saved.Channel)),
        ChannelOutcome.Saved saved => Results.Ok(ChannelBody.Of(saved.Channel)),
        ChannelOutcome.Refused refused => Problems.BadRequest(refused.Code, refused.Message),
        _ => Problems.NotFound(),
    };

    internal sealed record CreateBody(string? Kind, Dictionary<string, string>? Settings);

    internal sealed record ChangeBody(Dictionary<string, string>? Settings, bool? IsOn);

    internal sealed record VerifyBody(string? Code);

    internal sealed record KindBody(string Kind, string Title, bool NeedsCode, string? Missing, IReadOnlyList<FieldBody> Settings);

    internal sealed record FieldBody(string Name, string Label, bool IsSecret, bool IsRequired, string? Help);

    internal sealed record ChannelBody(string Id, string Kind, string Label, ChannelStatus Status, string? Problem, DateTimeOffset? LastSentAt, DateTimeOffset CreatedAt)
    {
        public static ChannelBody Of(ChannelView c) => new(ApiIds.Text(c.Id), c.Kind, c.Label, c.Status, c.Problem, c.LastSentAt?.ToUniversalTime(), c.CreatedAt.ToUniversalTime());
    }
}
