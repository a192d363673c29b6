using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PriceTracker.Scraping.Commands;

/// <summary>How the commands write JSON.</summary>
public static class CommandJson
{
    // The output is a stream of data, never a part of a page, so letters of all alphabets may stay readable.
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Decimal string without trailing zeros.</summary>
    public static string Amount(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
