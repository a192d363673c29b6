using System.Data.Common;
using System.Net;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Data.Messaging;

/// <summary>Refuses passwords that are printed in every manual, unless the server is on this machine alone.</summary>
internal static class KnownPasswords
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "changeme", "change_me", "guest", "password", "postgres", "pricetracker", "rabbitmq", "redis", "secret", "timescale", "timescaledb",
    };

    /// <exception cref="StartException">Names the setting, never the password.</exception>
    public static void Refuse(DistributedSettings settings)
    {
        Check("Postgres", Postgres(settings.Postgres));
        Check("RabbitMq", Uri.TryCreate(settings.RabbitMq, UriKind.Absolute, out var uri) ? (uri.Host, Uri.UnescapeDataString(uri.UserInfo.Split(':', 2).ElementAtOrDefault(1) ?? "guest")) : null);
        Check("Redis", Redis(settings.Redis));
    }

    private static void Check(string setting, (string Host, string Password)? server)
    {
        if (server is { } s && Known.Contains(s.Password) && !IsThisMachine(s.Host))
            throw new StartException($"ConnectionStrings__{setting} uses a password that everybody knows. Set one of your own at the server and here.");
    }

    private static (string, string)? Postgres(string value)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = value };
            return (Text(parts, "Host"), Text(parts, "Password"));
        }
        catch (ArgumentException)
        {
            // Unreadable: said by whoever opens it.
            return null;
        }
    }

    private static (string, string) Redis(string value)
    {
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        var password = parts.FirstOrDefault(p => p.StartsWith("password=", StringComparison.OrdinalIgnoreCase))?["password=".Length..] ?? "";
        return (parts[0].Split(':')[0], password);
    }

    private static string Text(DbConnectionStringBuilder parts, string key) => parts.TryGetValue(key, out var value) ? value.ToString() ?? "" : "";

    private static bool IsThisMachine(string host) =>
        host is "" or "localhost" || host.StartsWith('/') || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
