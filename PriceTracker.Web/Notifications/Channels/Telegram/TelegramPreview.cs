using System.Text.Json.Serialization;

namespace PriceTracker.Web.Notifications.Channels.Telegram;

/// <summary>Without a preview Telegram fetches no link: signed ones must not be opened by a machine.</summary>
internal sealed record TelegramPreview([property: JsonPropertyName("is_disabled")] bool IsDisabled);
