using System.Globalization;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>
/// What a screen needs to speak to one reader at one moment. Cascaded by the layout, which replaces it as time passes:
/// a component that shows times is then drawn again by itself.
/// </summary>
public sealed record Formats(CultureInfo Culture, TimeZoneInfo Zone, DateTimeOffset Now)
{
    public string Price(decimal? amount, string? currency) => amount is { } known ? Money.Format(known, currency, Culture) : "No price yet";

    public string Count(int number) => number.ToString("N0", Culture);

    public string Ago(DateTimeOffset at) => TimeWords.Ago(at, Now, Zone);

    public string When(DateTimeOffset at) => TimeWords.When(at, Now, Zone);

    public string Day(DateTimeOffset at) => TimeWords.Day(at, Now, Zone);

    public string Full(DateTimeOffset at) => TimeWords.Full(at, Zone);

    public PriceMove Move(decimal? current, decimal? previous, string? currency) => PriceMove.Between(previous, current, currency, Culture);
}
