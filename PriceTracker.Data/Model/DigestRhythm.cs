namespace PriceTracker.Data.Model;

public enum DigestRhythm
{
    /// <summary>Each alert at once.</summary>
    Off,
    Daily,

    /// <summary>On Mondays.</summary>
    Weekly,
}
