using Scalar.AspNetCore;

namespace PriceTracker.Web.Api;

internal static class ApiEndpoints
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.AddCode);
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Price Tracker API";
            document.Info.Description = "Signed in by cookie. Errors are problem details with a code. Amounts are numbers with their exact digits, times ISO 8601 UTC, ids strings.";
            return Task.CompletedTask;
        }));
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().AddEndpointFilter<SameOriginFilter>().DisableAntiforgery();
        AuthApi.Map(api);
        ProductsApi.Map(api);
        ChoicesApi.Map(api);
        HistoryApi.Map(api);
        AlertsApi.Map(api);
        NotificationsApi.Map(api);
        ChannelsApi.Map(api);
        PreferencesApi.Map(api);
        AdminApi.Map(api);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/docs/api", options => options
            .WithTitle("Price Tracker API")
            .DisableDefaultFonts()
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")).AllowAnonymous();
    }
}
