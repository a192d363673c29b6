using Microsoft.AspNetCore.Mvc;

namespace PriceTracker.Web.Api;

/// <summary>Errors as RFC 9457 problem details with a <c>code</c> for programs and a <c>detail</c> for people.</summary>
internal static class Problems
{
    public static IResult Of(int status, string code, string detail) =>
        Results.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "not_found", "There is no such thing, or it is not yours.");

    public static IResult BadRequest(string code, string detail) => Of(StatusCodes.Status400BadRequest, code, detail);

    public static IResult TooMany(HttpContext http, TimeSpan retryAfter, string detail)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status429TooManyRequests, "too_many_requests", detail);
    }

    /// <summary>For answers that the framework makes itself: a code for each status.</summary>
    public static void AddCode(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Extensions.ContainsKey("code"))
            return;
        var (code, detail) = problem.Status switch
        {
            400 => ("invalid_request", "The request could not be read. Send JSON as the documentation describes it."),
            401 => ("not_signed_in", "Sign in first."),
            403 => ("forbidden", "Only administrators may do this."),
            404 => ("not_found", "There is nothing at this address."),
            405 => ("method_not_allowed", "This address does not take this method."),
            413 => ("too_large", "The request is too large."),
            415 => ("unsupported_media_type", "Send the body as application/json."),
            _ => ("error", "The request failed. Nothing was changed."),
        };
        problem.Extensions["code"] = code;
        problem.Detail ??= detail;
    }
}
