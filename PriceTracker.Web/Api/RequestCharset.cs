using Microsoft.Net.Http.Headers;

namespace PriceTracker.Web.Api;

/// <summary>JSON is UTF-8 (RFC 8259, 8.1). A body that claims another charset is refused before anything tries to decode it.</summary>
internal static class RequestCharset
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.Charset.HasValue
            || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }
}
