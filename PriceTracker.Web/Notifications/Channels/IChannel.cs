namespace PriceTracker.Web.Notifications.Channels;

/// <summary>A way to tell a person outside the product. One folder each, and one line in <see cref="ChannelServices"/>.</summary>
public interface IChannel
{
    /// <summary>Stored with every channel and delivery; never changes.</summary>
    string Kind { get; }

    /// <summary>As screens name it.</summary>
    string Title { get; }

    /// <summary>What a person enters; empty where the browser makes the subscription.</summary>
    IReadOnlyList<ChannelField> Fields { get; }

    /// <summary>The address may be somebody else's: it is used only after a code sent to it has come back.</summary>
    bool NeedsCode { get; }

    /// <summary>False where the instance lacks what the channel needs (a mail server); <see cref="Missing"/> says what.</summary>
    bool IsAvailable => Missing is null;

    string? Missing => null;

    /// <summary>Pure: are these settings usable?</summary>
    ChannelCheck Check(IReadOnlyDictionary<string, string> values);

    /// <summary>Sends once. Expected failures are values; only cancellation is thrown.</summary>
    Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel);
}
