using System.ComponentModel.DataAnnotations;

namespace PriceTracker.Web.Notifications.Channels.Telegram;

/// <summary>Section <c>Notifications</c>.</summary>
public sealed class TelegramOptions : IValidatableObject
{
    /// <summary>Base address of the bot API.</summary>
    public string TelegramApi { get; set; } = "https://api.telegram.org";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(TelegramApi, UriKind.Absolute, out var api) || api.Scheme is not ("http" or "https") || api.Query.Length > 0 || api.UserInfo.Length > 0)
            yield return new ValidationResult("Notifications__TelegramApi must look like https://api.telegram.org.", [nameof(TelegramApi)]);
    }
}
