using System.Text.Json.Serialization;
using PriceTracker.Shop.Goods;
using PriceTracker.Shop.Samples;

namespace PriceTracker.Shop;

/// <summary>The hand behind the shops: prices and conditions for whoever tries the tracker out, and the sample catalogue.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this WebApplication app, Shelf shelf, TimeProvider clock)
    {
        app.MapGet("/_shop/catalog.json", (HttpContext http) =>
            Results.Json(SampleCatalog.Of(Town.Sites, http.Connection.LocalPort, clock.GetUtcNow())));
        app.MapPost("/_shop/price", (PriceOrder order) =>
        {
            if (shelf.Find(order.Host, order.Path) is null)
                return Results.NotFound();
            shelf.SetPrice(order.Host, order.Path, order.Price);
            return Results.NoContent();
        });
        app.MapPost("/_shop/condition", (ConditionOrder order) =>
        {
            shelf.SetCondition(order.Host, order.Path, order.Condition);
            return Results.NoContent();
        });
    }

    internal sealed record PriceOrder(string Host, string Path, decimal Price);

    internal sealed record ConditionOrder(string Host, string Path, [property: JsonConverter(typeof(JsonStringEnumConverter))] Condition Condition);
}
