using System.Text.Json.Serialization;

namespace PriceTracker.Scraping.Commands;

public sealed record PriceStringLine(
    string? Id,
    string? Text,
    [property: JsonPropertyName("currency_hint")] string? CurrencyHint,
    [property: JsonPropertyName("decimal_separator")] string? DecimalSeparator);
