using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PriceTracker.Web.Notifications.Channels;

/// <summary>Settings of channels, encrypted at rest by the instance's data-protection keys.</summary>
public sealed class ChannelSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("PriceTracker.NotificationChannels.v1");

    public string Protect(IReadOnlyDictionary<string, string> values) => protector.Protect(JsonSerializer.Serialize(values));

    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys that protected it are gone.</exception>
    public IReadOnlyDictionary<string, string> Read(string secret) => JsonSerializer.Deserialize<Dictionary<string, string>>(protector.Unprotect(secret))!;
}
