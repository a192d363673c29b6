namespace PriceTracker.Web.Api;

/// <summary>
/// The cookie is the only key, so another site's page must not be able to use it: a request that changes something and says that it comes
/// from elsewhere is refused (SameSite=Lax and the JSON content type stop most of them before).
/// </summary>
internal sealed class SameOriginFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return await next(context);
        if (!request.Headers.TryGetValue("Origin", out var origin))
            return request.Headers["Sec-Fetch-Site"] == "cross-site" ? Refused() : await next(context);
        var same = Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return same ? await next(context) : Refused();
    }

    private static IResult Refused() => Problems.Of(StatusCodes.Status403Forbidden, "cross_origin", "Requests from another site's pages are refused.");
}
