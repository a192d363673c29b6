namespace PriceTracker.Web.Notifications.Channels.Email;

/// <summary>The mail server offers no encryption, and a password was to be sent.</summary>
public sealed class MailNotEncryptedException() : IOException("The mail server offers no encryption.");
