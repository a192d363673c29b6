using StackExchange.Redis;

namespace PriceTracker.Data.Messaging.Redis;

/// <summary>Which errors mean that Redis is away or too slow, so that the caller does without it.</summary>
internal static class RedisFaults
{
    public static bool IsAbsence(Exception error) => error is RedisException or RedisTimeoutException or TimeoutException or ObjectDisposedException;
}
