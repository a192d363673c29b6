using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using PriceTracker.Data.Alerting;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Notifications.Links;

namespace PriceTracker.Web.Notifications.Feed;

/// <summary>A person's alerts for a feed reader, which cannot sign in: whoever knows the address may read.</summary>
internal static class FeedEndpoint
{
    private const int Entries = 50;

    public static void MapFeed(this WebApplication app) => app.MapGet("/feed/{token}.atom", ReadAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(string token, HttpContext http, FeedBook feeds, IInbox inbox, PublicAddress address, TimeProvider clock, CancellationToken cancel)
    {
        if (await feeds.FindAsync(token, cancel) is not { } reader)
            return Results.NotFound();
        var firings = (await inbox.ListAsync(reader.UserId, unreadOnly: false, 1, Entries, cancel)).Items;
        var formats = new Formats(PersonFormats.Culture(reader.Culture), PersonZone.Of(reader.TimeZone), clock.GetUtcNow());
        var body = AtomFeed.Write(reader, firings, formats, address.Home);
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        return Results.Bytes(body, "application/atom+xml; charset=utf-8", lastModified: AtomFeed.Updated(reader, firings), entityTag: tag);
    }
}
