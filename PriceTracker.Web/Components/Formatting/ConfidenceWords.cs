namespace PriceTracker.Web.Components.Formatting;

/// <summary>How far a price can be trusted, in words.</summary>
public static class ConfidenceWords
{
    /// <summary>Below this a price that has just arrived is worth a look.</summary>
    public const double Middling = 0.8;

    public static string Text(double confidence) => $"{Percent(confidence)}%, {Grade(confidence)}";

    public static int Percent(double confidence) => (int)Math.Round(Math.Clamp(confidence, 0, 1) * 100);

    private static string Grade(double confidence) => confidence switch
    {
        >= 0.85 => "high",
        >= 0.6 => "fair",
        _ => "low",
    };
}
