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
            : throw new StartException($"ConnectionStrings__{name} is not set. The distributed deployment and its workers need PostgreSQL, RabbitMQ and Redis; the embedded one needs none and no worker of its own.");
    }
}
