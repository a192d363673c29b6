using Microsoft.Extensions.Configuration;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Data.Messaging;

/// <summary>The three servers that the distributed deployment needs.</summary>
public sealed record DistributedSettings(string Postgres, string RabbitMq, string Redis)
{
    /// <exception cref="StartException">One is not set, or uses a password that everybody knows.</exception>
    public static DistributedSettings Read(IConfiguration configuration)
    {
        var settings = new DistributedSettings(Need("Postgres"), Need("RabbitMq"), Need("Redis"));
        KnownPasswords.Refuse(settings);
        return settings;

        string Need(string name) => configuration.GetConnectionString(name) is { Length: > 0 } value
            ? value
            : throw new StartException($"Deployment=Distributed needs ConnectionStrings__{name}. Without the three servers, leave Deployment at Embedded.");
    }
}
