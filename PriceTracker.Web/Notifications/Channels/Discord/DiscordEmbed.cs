using System.Text.Json.Serialization;

namespace PriceTracker.Web.Notifications.Channels.Discord;

/// <summary>The framed part of a Discord message.</summary>
internal sealed record DiscordEmbed([property: JsonPropertyName("title")] string Title, [property: JsonPropertyName("description")] string Description);
