namespace PriceTracker.Web.Notifications.Channels;

/// <summary>One thing a person enters to make a channel. Secrets are never shown again.</summary>
public sealed record ChannelField(string Name, string Label)
{
    public bool IsSecret { get; init; }
    public bool IsRequired { get; init; } = true;
    public string? Help { get; init; }
    public string? Placeholder { get; init; }
}
