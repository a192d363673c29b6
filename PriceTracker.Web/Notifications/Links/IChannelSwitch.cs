namespace PriceTracker.Web.Notifications.Links;

/// <summary>Ends messages over one channel.</summary>
public interface IChannelSwitch
{
    /// <summary>True where nothing is sent there any more, also if that was so before; false where the person has no such channel.</summary>
    Task<bool> SwitchOffAsync(Guid userId, long channelId, CancellationToken cancel);

    /// <summary>What its owner sees of it; null where the person has no such channel.</summary>
    Task<string?> LabelAsync(Guid userId, long channelId, CancellationToken cancel);
}
