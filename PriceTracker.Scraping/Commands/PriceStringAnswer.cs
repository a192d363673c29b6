using System.Text.Json.Serialization;

namespace PriceTracker.Scraping.Commands;

public sealed record PriceStringAnswer(
    string? Id,
    string? Amount,
    string? Currency,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null);
