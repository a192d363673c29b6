namespace PriceTracker.Web.Notifications.Channels.Book;

/// <summary>A person's own channels. Settings go in and never come out.</summary>
public interface IChannelBook
{
    /// <summary>What can be made here, and what for.</summary>
    IReadOnlyList<IChannel> Kinds { get; }

    Task<IReadOnlyList<ChannelView>> ListAsync(Guid userId, CancellationToken cancel);

    /// <summary>Stored at once; one that needs proof gets a code sent, and is used once that came back.</summary>
    Task<ChannelOutcome> CreateAsync(Guid userId, string kind, IReadOnlyDictionary<string, string> values, CancellationToken cancel);

    /// <summary>New settings; secrets that are left empty stay. Mends a broken channel.</summary>
    Task<ChannelOutcome> ChangeAsync(Guid userId, long channelId, IReadOnlyDictionary<string, string> values, CancellationToken cancel);

    Task<ChannelOutcome> SwitchAsync(Guid userId, long channelId, bool isOn, CancellationToken cancel);

    Task<ChannelOutcome> VerifyAsync(Guid userId, long channelId, string? code, CancellationToken cancel);

    /// <summary>Sends another code, not more often than once a minute.</summary>
    Task<ChannelOutcome> SendCodeAsync(Guid userId, long channelId, CancellationToken cancel);

    /// <summary>Sends a message now, to see that it arrives.</summary>
    Task<ChannelOutcome> TestAsync(Guid userId, long channelId, CancellationToken cancel);

    Task<bool> DeleteAsync(Guid userId, long channelId, CancellationToken cancel);
}
