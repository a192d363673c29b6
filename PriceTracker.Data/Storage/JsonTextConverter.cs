using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PriceTracker.Data.Storage;

/// <summary>Stores a record as JSON without its nulls, enums by name; a member that an older row lacks is null.</summary>
public sealed class JsonTextConverter<T>() : ValueConverter<T, string>(v => JsonText.Write(v), s => JsonText.Read<T>(s))
    where T : class, new();

internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text)
        where T : class, new() => JsonSerializer.Deserialize<T>(text, Options) ?? new T();
}
