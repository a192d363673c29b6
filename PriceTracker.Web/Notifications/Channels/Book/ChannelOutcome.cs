namespace PriceTracker.Web.Notifications.Channels.Book;

/// <summary>What became of making, changing, proving or trying a channel.</summary>
public abstract record ChannelOutcome
{
    private ChannelOutcome()
    {
    }

    /// <summary>Stored. <see cref="ChannelView.Status"/> tells whether a code was sent that has to come back.</summary>
    public sealed record Saved(ChannelView Channel) : ChannelOutcome;

    public sealed record NotFound : ChannelOutcome;

    /// <param name="Field">Which entry to correct, where it is one.</param>
    public sealed record Refused(string Code, string Message, string? Field = null) : ChannelOutcome;
}
