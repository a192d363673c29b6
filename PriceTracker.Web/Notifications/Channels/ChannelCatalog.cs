namespace PriceTracker.Web.Notifications.Channels;

/// <summary>The kinds of channels that this instance knows.</summary>
public sealed class ChannelCatalog(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> byKind = channels.ToDictionary(c => c.Kind, StringComparer.Ordinal);

    /// <summary>In the order of <see cref="ChannelServices"/>.</summary>
    public IReadOnlyList<IChannel> All { get; } = [.. channels];

    /// <summary>Null for a kind that a newer or older process stored.</summary>
    public IChannel? Find(string kind) => byKind.GetValueOrDefault(kind);
}
