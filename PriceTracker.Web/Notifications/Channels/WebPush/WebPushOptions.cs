using System.ComponentModel.DataAnnotations;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>Section <c>Notifications</c>.</summary>
public sealed class WebPushOptions : IValidatableObject
{
    /// <summary>Where a push service reaches the operator. Apple refuses one at localhost.</summary>
    public string Contact { get; set; } = "mailto:admin@localhost";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Contact, UriKind.Absolute, out var contact) || contact.Scheme is not ("mailto" or "https") || Contact.Length > 200)
            yield return new ValidationResult("Notifications__Contact must look like mailto:admin@example.com or https://example.com/contact.", [nameof(Contact)]);
    }
}
