using System.ComponentModel.DataAnnotations;

namespace PriceTracker.Web.Notifications.Channels.Email;

/// <summary>Section <c>Mail</c>.</summary>
public sealed class MailOptions : IValidatableObject
{
    private static readonly string[] Securities = ["auto", "none", "starttls", "tls"];

    /// <summary>Empty: no mail.</summary>
    public string Host { get; set; } = "";

    /// <summary>0: the usual one, 465 for tls and 587 for others.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; }

    /// <summary>auto, none, starttls or tls.</summary>
    public string Security { get; set; } = "auto";

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Address that mail comes from.</summary>
    public string From { get; set; } = "";

    public string FromName { get; set; } = "Price Tracker";

    public bool IsSet => Host.Length > 0;

    /// <summary>From, with the name of its host in ASCII.</summary>
    public string Sender => MailAddresses.TryRead(From, out var address) ? address : From;

    public int PortInUse => Port > 0 ? Port : Is("tls") ? 465 : 587;

    public bool Is(string security) => Security.Equals(security, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Securities.Any(Is))
            yield return new ValidationResult($"Mail__Security is '{Security}'. It is auto, none, starttls or tls.", [nameof(Security)]);
        if (IsSet && !MailAddresses.TryRead(From, out _))
            yield return new ValidationResult("Mail__From must be the address that mail comes from, such as prices@example.com.", [nameof(From)]);
        if (FromName.Any(char.IsControl) || FromName.Length > 100)
            yield return new ValidationResult("Mail__FromName is one line of at most 100 characters.", [nameof(FromName)]);
        if ((User.Length == 0) != (Password.Length == 0))
            yield return new ValidationResult("Mail__User and Mail__Password go together.", [nameof(User)]);
    }
}
