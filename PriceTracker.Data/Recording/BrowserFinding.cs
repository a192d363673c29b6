namespace PriceTracker.Data.Recording;

/// <summary>What a scrape taught about the page and browsers.</summary>
public enum BrowserFinding
{
    Nothing,

    /// <summary>As sent it had no price, rendered it had one.</summary>
    Needed,

    /// <summary>Rendered it had none either.</summary>
    TriedInVain,

    /// <summary>It has its price as sent, by now.</summary>
    NotNeeded,
}
