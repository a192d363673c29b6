namespace PriceTracker.Web.Notifications.Channels;

/// <summary>What became of settings that a person entered.</summary>
public abstract record ChannelCheck
{
    private ChannelCheck()
    {
    }

    /// <param name="Values">As they are to be stored.</param>
    /// <param name="Label">What screens show of it; no secret.</param>
    public sealed record Good(IReadOnlyDictionary<string, string> Values, string Label) : ChannelCheck;

    /// <param name="Field">Name of the field to correct.</param>
    /// <param name="Message">Says what to do.</param>
    public sealed record Bad(string Field, string Message) : ChannelCheck;
}
