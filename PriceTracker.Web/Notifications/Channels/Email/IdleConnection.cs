using MailKit.Net.Smtp;

namespace PriceTracker.Web.Notifications.Channels.Email;

/// <summary>A connection with nothing to do.</summary>
/// <param name="Client">Signed in.</param>
/// <param name="Letters">How many it has carried.</param>
/// <param name="Since">When it fell idle.</param>
internal sealed record IdleConnection(SmtpClient Client, int Letters, DateTimeOffset Since);
