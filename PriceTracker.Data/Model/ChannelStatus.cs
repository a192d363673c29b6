namespace PriceTracker.Data.Model;

public enum ChannelStatus
{
    /// <summary>Made, and not yet proved to be the person's.</summary>
    Unverified,
    Active,

    /// <summary>Switched off by its owner.</summary>
    Off,

    /// <summary>The other side refuses for good; its owner has to act.</summary>
    Broken,
}
