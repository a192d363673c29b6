using PriceTracker.Shop.Goods;
using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop;

/// <summary>What visitors ask for: robots.txt, pictures, product pages, the shelf at the root.</summary>
internal static class ShopEndpoints
{
    private const string RetryAfterSeconds = "120";

    public static void MapShops(this WebApplication app, Shelf shelf, TimeProvider clock) =>
        app.MapGet("/{**path}", async (HttpContext http) =>
        {
            if (Town.Find(http.Request.Host.Host) is not { } site)
                return Results.NotFound();
            var path = http.Request.Path.Value ?? "/";
            if (path == "/robots.txt")
                return Results.Text(site.Robots);
            if (path.StartsWith("/pictures/", StringComparison.Ordinal))
                return Picture(shelf, site, path);
            if (path.StartsWith("/prices/", StringComparison.Ordinal))
                return Price(shelf, site, path);
            if (site.Delay > TimeSpan.Zero)
                await Task.Delay(site.Delay, clock, http.RequestAborted);
            return Page(shelf, site, path, http);
        });

    private static IResult Picture(Shelf shelf, ShopSite site, string path) =>
        shelf.Find(site.Host, path["/pictures".Length..^".png".Length]) is { } article
            ? Results.Bytes(ProductPicture.Of(article.Motif, article.Colour), "image/png")
            : Results.NotFound();

    /// <summary>What a page of <see cref="ScriptTemplate"/> asks for.</summary>
    private static IResult Price(Shelf shelf, ShopSite site, string path) =>
        shelf.Find(site.Host, path["/prices".Length..^".json".Length]) is { } article
            ? Results.Json(new { price = site.Words.Price(shelf.PriceOf(site, article)), buy = site.Words.Buy, inStock = article.InStock })
            : Results.NotFound();

    private static IResult Page(Shelf shelf, ShopSite site, string path, HttpContext http)
    {
        var condition = shelf.ConditionOf(site.Host, path);
        if (site.Refuses || condition == Condition.Refusing)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Markup(new Html("<!DOCTYPE html><title>Too many requests</title><h1>Too many requests</h1>"), StatusCodes.Status429TooManyRequests);
        }
        if (condition == Condition.Captcha)
            return Markup(CaptchaPage.Text, StatusCodes.Status200OK);
        if (path is "/" or "/sale")
            return Markup(ListingPage.Of(site, shelf.Of(site.Host).Select(a => (a, shelf.PriceOf(site, a)))), StatusCodes.Status200OK);
        if (condition == Condition.Gone || shelf.Find(site.Host, path) is not { } article)
            return Markup(PageFrame.Around(site, "404", new Html(""), new Html("<h1>404</h1><p>Page not found.</p>")), StatusCodes.Status404NotFound);
        var template = condition == Condition.Redesigned ? new RedesignedTemplate() : site.Template;
        return Markup(PageFrame.Product(Show(shelf, site, article, http, condition), template), StatusCodes.Status200OK);
    }

    private static ProductPage Show(Shelf shelf, ShopSite site, Article article, HttpContext http, Condition condition) => new(
        site,
        article,
        shelf.PriceOf(site, article),
        article.InStock && condition != Condition.SoldOut,
        $"http://{http.Request.Host}",
        [.. site.Articles.Where(a => a.Path != article.Path).Take(3).Select(a => (a, shelf.PriceOf(site, a)))]);

    private static IResult Markup(Html html, int status) => Results.Text(html.Text, "text/html; charset=utf-8", statusCode: status);
}
