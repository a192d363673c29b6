namespace PriceTracker.Data.Recording;

/// <summary>How well the page itself supports the price that was read.</summary>
public enum PriceSupport
{
    OneChannel,

    /// <summary>Two independent channels of the page name it, such as its data and its print.</summary>
    TwoChannels,

    /// <summary>The last price stands on the page as well, nearly as likely to be the one meant.</summary>
    Disputed,
}
