using Microsoft.Extensions.Logging;
using PriceTracker.Data.Hosting;
using StackExchange.Redis;

namespace PriceTracker.Data.Messaging.Redis;

/// <summary>The one multiplexer of this process. Redis may be away, at the start too: calls then fail at once, and whoever calls does without.</summary>
public sealed class RedisLink : IAsyncDisposable
{
    private RedisLink(IConnectionMultiplexer multiplexer, string address)
    {
        Multiplexer = multiplexer;
        Address = address;
    }

    /// <summary>Hosts and ports, for people; no secrets.</summary>
    public string Address { get; }

    public IConnectionMultiplexer Multiplexer { get; }

    public bool IsConnected => Multiplexer.IsConnected;

    /// <exception cref="StartException">The setting cannot be read, or Redis refuses its password.</exception>
    public static async Task<RedisLink> OpenAsync(string setting, string processName)
    {
        var options = Read(setting);
        options.ClientName = processName;
        options.AbortOnConnectFail = false;
        // What cannot be sent now is not worth keeping: a queue of old commands would only delay the fall-back.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 3_000;
        options.AsyncTimeout = options.SyncTimeout = 1_000;
        options.ReconnectRetryPolicy = new ExponentialRetry(250, 5_000);
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(options);
        await RefuseWrongPasswordAsync(multiplexer, options);
        return new RedisLink(multiplexer, string.Join(", ", options.EndPoints));
    }

    /// <summary>Says in the log what becomes of the connection.</summary>
    public RedisLink LogTo(ILogger<RedisLink> log)
    {
        Multiplexer.ConnectionFailed += (_, failed) => log.LogWarning("Redis at {Address} is lost ({Reason}); going on without it", Address, failed.FailureType);
        Multiplexer.ConnectionRestored += (_, _) => log.LogInformation("Redis at {Address} is back", Address);
        if (!IsConnected)
            log.LogWarning("Redis at {Address} does not answer; going on without it until it does", Address);
        return this;
    }

    public ValueTask DisposeAsync() => Multiplexer.DisposeAsync();

    private static ConfigurationOptions Read(string setting)
    {
        try
        {
            var options = ConfigurationOptions.Parse(setting);
            if (options.EndPoints.Count > 0)
                return options;
        }
        catch (ArgumentException)
        {
            // Said below, without the value: it holds a password.
        }
        throw new StartException("ConnectionStrings__Redis cannot be read. It looks like host:6379,password=secret.");
    }

    /// <summary>A multiplexer that may start without a server never tells why it is not connected; asking once more, strictly, does.</summary>
    private static async Task RefuseWrongPasswordAsync(ConnectionMultiplexer multiplexer, ConfigurationOptions options)
    {
        if (multiplexer.IsConnected)
            return;
        var strict = options.Clone();
        strict.AbortOnConnectFail = true;
        try
        {
            await (await ConnectionMultiplexer.ConnectAsync(strict)).DisposeAsync();
        }
        catch (RedisConnectionException error) when (IsRefusal(error))
        {
            await multiplexer.DisposeAsync();
            throw new StartException($"Redis at {string.Join(", ", options.EndPoints)} refuses the user or password of ConnectionStrings__Redis.");
        }
        catch (RedisConnectionException)
        {
            // Away, which is allowed.
        }
    }

    private static bool IsRefusal(Exception? error) => error is not null
        && ((error as RedisConnectionException)?.FailureType == ConnectionFailureType.AuthenticationFailure
            || error.Message.Contains("NOAUTH", StringComparison.Ordinal)
            || error.Message.Contains("WRONGPASS", StringComparison.Ordinal)
            || IsRefusal(error.InnerException));
}
