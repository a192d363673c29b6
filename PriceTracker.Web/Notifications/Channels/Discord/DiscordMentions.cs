using System.Text.Json.Serialization;

namespace PriceTracker.Web.Notifications.Channels.Discord;

/// <summary>Whom a message may call; an empty list calls nobody, whatever a title says.</summary>
internal sealed record DiscordMentions([property: JsonPropertyName("parse")] IReadOnlyList<string> Parse);
