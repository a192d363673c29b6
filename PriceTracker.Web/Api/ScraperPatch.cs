using System.Text.Json;
using PriceTracker.Data.Scrapers;

namespace PriceTracker.Web.Api;

/// <summary>Reads which fields of a scraper a PATCH names: absent keeps, null clears.</summary>
internal static class ScraperPatch
{
    private static readonly Dictionary<string, Func<ScraperView, JsonElement, ScraperView>> Fields = new(StringComparer.Ordinal)
    {
        ["enabled"] = (s, v) => s with { Enabled = v.GetBoolean() },
        ["priceSelector"] = (s, v) => s with { PriceSelector = v.GetString() },
        ["titleSelector"] = (s, v) => s with { TitleSelector = v.GetString() },
        ["imageSelector"] = (s, v) => s with { ImageSelector = v.GetString() },
        ["availabilitySelector"] = (s, v) => s with { AvailabilitySelector = v.GetString() },
        ["currency"] = (s, v) => s with { Currency = v.GetString() },
        ["decimalSeparator"] = (s, v) => s with { DecimalSeparator = v.GetString() },
        ["requiresJs"] = (s, v) => s with { RequiresJs = v.GetBoolean() },
        ["rateLimitRpm"] = (s, v) => s with { RateLimitRpm = v.ValueKind == JsonValueKind.Null ? null : v.GetInt32() },
        ["proxy"] = (s, v) => s with { Proxy = v.GetString() },
        ["allowZeroPrice"] = (s, v) => s with { AllowZeroPrice = v.GetBoolean() },
    };

    /// <summary>What is wrong, or null; <paramref name="change"/> then applies every named field.</summary>
    public static string? Read(JsonElement body, out Func<ScraperView, ScraperView> change)
    {
        change = s => s;
        var probe = new ScraperView { Domain = "" };
        foreach (var property in body.EnumerateObject())
        {
            if (!Fields.TryGetValue(property.Name, out var field))
                return $"There is no field {property.Name}. Known: {string.Join(", ", Fields.Keys)}.";
            try
            {
                field(probe, property.Value);
            }
            catch (Exception error) when (error is InvalidOperationException or FormatException)
            {
                return $"The value of {property.Name} is of the wrong kind.";
            }
            var (before, value) = (change, property.Value);
            change = s => field(before(s), value);
        }
        return null;
    }
}
