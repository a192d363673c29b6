namespace PriceTracker.Web.Notifications.Channels;

/// <summary>What came of sending once.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <param name="Answer">What the other side said, shortened.</param>
    public sealed record Sent(string? Answer = null) : DeliveryResult;

    /// <summary>Worth another try.</summary>
    /// <param name="After">Not before, where the other side said so.</param>
    public sealed record Retry(string Error, TimeSpan? After = null) : DeliveryResult;

    /// <summary>This message will never go; others may.</summary>
    public sealed record Refused(string Error) : DeliveryResult;

    /// <summary>Nothing will go until its owner acts: the channel is switched off and says so.</summary>
    public sealed record Broken(string Error) : DeliveryResult;
}
