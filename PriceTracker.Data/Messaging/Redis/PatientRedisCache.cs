using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace PriceTracker.Data.Messaging.Redis;

/// <summary>
/// The cache's second level. While Redis is away it finds nothing and keeps nothing, without waiting. A removal that could not be made is made
/// once Redis is back, before anything is read: a session that ended meanwhile must not come back to life.
/// </summary>
public sealed class PatientRedisCache(RedisLink link, IBufferDistributedCache redis) : IBufferDistributedCache
{
    private const int MostRemembered = 100_000;
    private readonly ConcurrentDictionary<string, byte> owed = new();

    public byte[]? Get(string key) => Try(() => IsSettled() ? redis.Get(key) : null, null);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        TryAsync(async () => await IsSettledAsync(token) ? await redis.GetAsync(key, token) : null, null);

    public bool TryGet(string key, IBufferWriter<byte> destination) => Try(() => IsSettled() && redis.TryGet(key, destination), false);

    public async ValueTask<bool> TryGetAsync(string key, IBufferWriter<byte> destination, CancellationToken token = default) =>
        await TryAsync(async () => await IsSettledAsync(token) && await redis.TryGetAsync(key, destination, token), false);

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => Try(() => { redis.Set(key, value, options); return true; }, false);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        TryAsync(async () => { await redis.SetAsync(key, value, options, token); return true; }, false);

    public void Set(string key, ReadOnlySequence<byte> value, DistributedCacheEntryOptions options) => Try(() => { redis.Set(key, value, options); return true; }, false);

    public async ValueTask SetAsync(string key, ReadOnlySequence<byte> value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        await TryAsync(async () => { await redis.SetAsync(key, value, options, token); return true; }, false);

    public void Refresh(string key) => Try(() => { redis.Refresh(key); return true; }, false);

    public Task RefreshAsync(string key, CancellationToken token = default) => TryAsync(async () => { await redis.RefreshAsync(key, token); return true; }, false);

    public void Remove(string key)
    {
        if (!Try(() => { redis.Remove(key); return true; }, false))
            Owe(key);
    }

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        if (!await TryAsync(async () => { await redis.RemoveAsync(key, token); return true; }, false))
            Owe(key);
    }

    private void Owe(string key)
    {
        if (owed.Count < MostRemembered)
            owed[key] = 0;
    }

    private bool IsSettled()
    {
        foreach (var key in owed.Keys)
        {
            redis.Remove(key);
            owed.TryRemove(key, out _);
        }
        return true;
    }

    private async Task<bool> IsSettledAsync(CancellationToken cancel)
    {
        foreach (var key in owed.Keys)
        {
            await redis.RemoveAsync(key, cancel);
            owed.TryRemove(key, out _);
        }
        return true;
    }

    private T Try<T>(Func<T> call, T otherwise)
    {
        try
        {
            return link.IsConnected ? call() : otherwise;
        }
        catch (Exception error) when (RedisFaults.IsAbsence(error))
        {
            return otherwise;
        }
    }

    private async Task<T> TryAsync<T>(Func<Task<T>> call, T otherwise)
    {
        try
        {
            return link.IsConnected ? await call() : otherwise;
        }
        catch (Exception error) when (RedisFaults.IsAbsence(error))
        {
            return otherwise;
        }
    }
}
