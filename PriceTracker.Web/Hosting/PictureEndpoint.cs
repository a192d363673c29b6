using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Hosting;

/// <summary>Product pictures, served by us so that a page asks no other host for anything. Named by their content, so they never change.</summary>
internal static class PictureEndpoint
{
    public static void MapPictures(this WebApplication app) => app.MapGet("/images/{hash:length(64)}", ReadAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(string hash, HttpContext http, IDbContextFactory<PriceTrackerContext> contexts, CancellationToken cancel)
    {
        var tag = new EntityTagHeaderValue($"\"{hash}\"");
        if (!hash.All(char.IsAsciiHexDigitLower))
            return Results.NotFound();
        var key = Convert.FromHexString(hash);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var image = await context.ProductImages.AsNoTracking().SingleOrDefaultAsync(i => i.Hash == key, cancel);
        if (image is null)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(image.Body, image.ContentType, entityTag: tag);
    }
}
