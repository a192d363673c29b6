using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PriceTracker.Web.Api;

/// <summary>Amounts are written as numbers with their exact digits, without the column's trailing zeros; read from a number or a string.</summary>
internal sealed class ExactDecimals : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number))
            return number;
        if (reader.TokenType == JsonTokenType.String
            && decimal.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text))
            return text;
        throw new JsonException("Expected an amount, such as 19.99.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
}
