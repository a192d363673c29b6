using System.Security.Claims;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Storage;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Api;

internal static class ProductsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var products = api.MapGroup("/products").WithTags("Products");
        products.MapPost("/", AddAsync).WithSummary("Tracks the product at a URL. Answers at once; the first scrape follows.");
        products.MapGet("/", ListAsync).WithSummary("Your products. sort: last_changed, added, biggest_drop, closest_to_target, price_low_to_high, price_high_to_low, title; filter: all, at_target, dropped, needs_attention.");
        products.MapGet("/{id}", FindAsync).WithSummary("One of your products.");
        products.MapDelete("/{id}", RemoveAsync).WithSummary("Stops tracking. The history stays.");
        products.MapPut("/{id}/tags", TagAsync).WithSummary("Your own tags for it, in place of those it had.");
        products.MapPut("/{id}/bought", BuyAsync).WithSummary("You have it: your alerts about it sleep. False takes it back.");
        products.MapPost("/{id}/refresh", RefreshAsync).WithSummary("Checks again within 30 seconds.");
    }

    private static async Task<IResult> AddAsync(AddBody body, HttpContext http, IProductCatalog catalog, CancellationToken cancel) =>
        await catalog.AddAsync(http.User.UserId(), body.Url, cancel) switch
        {
            AddOutcome.Added added => Results.Created($"/api/v1/products/{added.Product.Id}", ProductBody.Of(added.Product)),
            AddOutcome.AlreadyTracked tracked => Results.Ok(ProductBody.Of(tracked.Product)),
            AddOutcome.Refused refused => Problems.BadRequest(refused.Code, refused.Message),
            AddOutcome.TooMany many => Problems.TooMany(http, many.RetryAfter, "Too many products were added within a minute. Wait a moment, then go on."),
            _ => throw new InvalidOperationException(),
        };

    private static async Task<IResult> ListAsync(
        ClaimsPrincipal user, IProductCatalog catalog, CancellationToken cancel,
        string? search = null, string? sort = null, string? filter = null, string? tag = null, int page = 1, int pageSize = 24)
    {
        if (!TryRead(sort, ProductSort.LastChanged, out var order))
            return Problems.BadRequest("invalid_sort", "sort is last_changed, added, biggest_drop, closest_to_target, price_low_to_high, price_high_to_low or title.");
        if (!TryRead(filter, ProductFilter.All, out var kept))
            return Problems.BadRequest("invalid_filter", "filter is all, at_target, dropped or needs_attention.");
        if (page < 1 || pageSize is < 1 or > ProductCatalog.LargestPage)
            return Problems.BadRequest("invalid_page", $"page counts from 1, pageSize is 1 to {ProductCatalog.LargestPage}.");
        var list = await catalog.ListAsync(user.UserId(), new ProductQuery(search, order, kept, page, pageSize, tag is null ? null : TagText.Clean(tag) ?? ""), cancel);
        return Results.Ok(new PagedList<ProductBody>([.. list.Items.Select(ProductBody.Of)], list.Total, list.Page, list.PageSize));
    }

    private static async Task<IResult> FindAsync(string id, ClaimsPrincipal user, IProductCatalog catalog, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await catalog.FindAsync(user.UserId(), key, cancel) is { } product
            ? Results.Ok(ProductBody.Of(product))
            : Problems.NotFound();

    private static async Task<IResult> RemoveAsync(string id, ClaimsPrincipal user, IProductCatalog catalog, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await catalog.RemoveAsync(user.UserId(), key, cancel) ? Results.NoContent() : Problems.NotFound();

    private static async Task<IResult> RefreshAsync(string id, ClaimsPrincipal user, IProductCatalog catalog, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await catalog.RefreshAsync(user.UserId(), key, cancel) ? Results.Accepted() : Problems.NotFound();

    private static async Task<IResult> TagAsync(string id, TagsBody body, ClaimsPrincipal user, IProductCatalog catalog, CancellationToken cancel)
    {
        if (body.Tags is not { } tags || tags.Count > TagText.MostPerProduct || tags.Any(t => TagText.Clean(t) is null))
            return Problems.BadRequest("invalid_tags", $"tags is a list of at most {TagText.MostPerProduct} words of 1 to {Data.Model.UserProduct.LongestTag} characters.");
        return ApiIds.Parse(id) is { } key && await catalog.TagAsync(user.UserId(), key, tags, cancel) ? Results.NoContent() : Problems.NotFound();
    }

    private static async Task<IResult> BuyAsync(string id, BoughtBody body, ClaimsPrincipal user, IAlertBook book, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await book.MarkBoughtAsync(user.UserId(), key, body.IsBought, cancel) ? Results.NoContent() : Problems.NotFound();

    private static bool TryRead<T>(string? text, T standard, out T value)
        where T : struct, Enum
    {
        value = standard;
        return string.IsNullOrEmpty(text) || EnumText<T>.TryParse(text, out value);
    }

    internal sealed record AddBody(string? Url);

    internal sealed record TagsBody(IReadOnlyList<string>? Tags);

    internal sealed record BoughtBody(bool IsBought);
}
