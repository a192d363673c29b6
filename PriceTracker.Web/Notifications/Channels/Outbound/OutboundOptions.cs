using System.ComponentModel.DataAnnotations;

namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>Section <c>Notifications</c>.</summary>
public sealed class OutboundOptions : IValidatableObject
{
    /// <summary>Comma-separated <c>host:port</c> that channels may reach although they are private.</summary>
    public string AllowedPrivateHosts { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var entry in AllowedPrivateHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!Uri.TryCreate("http://" + entry, UriKind.Absolute, out var host) || !entry.Contains(':', StringComparison.Ordinal) || host.PathAndQuery != "/")
                yield return new ValidationResult($"Notifications__AllowedPrivateHosts: '{entry}' is not host:port.", [nameof(AllowedPrivateHosts)]);
    }
}
