using Microsoft.Extensions.Primitives;

namespace PriceTracker.Web.Notifications.Links;

/// <summary>One-click unsubscribe (RFC 8058): a mail program posts without cookies; a person who opens the link is asked first.</summary>
internal static class UnsubscribeEndpoint
{
    public static void MapUnsubscribe(this WebApplication app)
    {
        app.MapGet("/unsubscribe", (string? t) => Results.Redirect($"/act?t={Uri.EscapeDataString(t ?? "")}")).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/unsubscribe", PostAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> PostAsync(HttpRequest request, AlertLinks links, IChannelSwitch channels, CancellationToken cancel)
    {
        if (!await IsOneClickAsync(request, cancel))
            return Results.Text("Send List-Unsubscribe=One-Click in the body.", statusCode: StatusCodes.Status400BadRequest);
        if (links.Read(request.Query["t"]) is not { Act: LinkAct.Unsubscribe } link)
            return Results.Text("This link is not valid any more.", statusCode: StatusCodes.Status400BadRequest);
        // A channel that is gone sends nothing either: the sender of this request gets what it asked for.
        await channels.SwitchOffAsync(link.UserId, link.Target, cancel);
        return Results.Text("Done. Nothing is sent there any more.");
    }

    private static async Task<bool> IsOneClickAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType)
            return false;
        try
        {
            return StringValues.Equals((await request.ReadFormAsync(cancel))["List-Unsubscribe"], "One-Click");
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
