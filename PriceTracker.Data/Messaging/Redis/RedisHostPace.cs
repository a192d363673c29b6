using Microsoft.Extensions.Logging;
using PriceTracker.Data.Messaging.InProcess;
using StackExchange.Redis;

namespace PriceTracker.Data.Messaging.Redis;

/// <summary>
/// Turns shared by all workers: each taken by one script, which Redis runs as a whole, on the clock of Redis. While Redis is away each process
/// paces alone and four times as slowly, so that several of them together are still no burden to a shop.
/// </summary>
public sealed class RedisHostPace(RedisLink link, TimeProvider clock, ILogger<RedisHostPace> log) : IHostPace
{
    private const int Alone = 4;

    /// <summary>KEYS: the host. ARGV: gap and patience in ms. Gives whether the turn was taken, and the time to wait in ms.</summary>
    private const string TakeScript =
        """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local gap, patience = tonumber(ARGV[1]), tonumber(ARGV[2])
        local kept = redis.call('HMGET', KEYS[1], 'turn', 'back')
        local turn = math.max(now, tonumber(kept[1] or now))
        if turn - now > patience then
            local back = math.max(turn, tonumber(kept[2] or 0)) + gap
            redis.call('HSET', KEYS[1], 'back', back)
            redis.call('PEXPIRE', KEYS[1], math.ceil(back - now) + 60000)
            return {0, math.ceil(back - now)}
        end
        redis.call('HSET', KEYS[1], 'turn', turn + gap)
        redis.call('PEXPIRE', KEYS[1], math.ceil(math.max(turn + gap, tonumber(kept[2] or 0)) - now) + 60000)
        return {1, math.ceil(turn - now)}
        """;

    /// <summary>KEYS: the host. ARGV: the rest in ms.</summary>
    private const string RestScript =
        """
        local time = redis.call('TIME')
        local rest = time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[1])
        if rest > tonumber(redis.call('HGET', KEYS[1], 'turn') or 0) then
            redis.call('HSET', KEYS[1], 'turn', rest)
            redis.call('PEXPIRE', KEYS[1], ARGV[1] + 60000)
        end
        return 0
        """;

    private readonly InProcessHostPace alone = new(clock);

    public async ValueTask<PaceTurn> TakeAsync(string registrableDomain, TimeSpan gap, TimeSpan patience, CancellationToken cancel)
    {
        try
        {
            if (link.IsConnected)
            {
                var answer = (long[])(await Database.ScriptEvaluateAsync(TakeScript, [Key(registrableDomain)], [Milliseconds(gap), Milliseconds(patience)]))!;
                return new PaceTurn(answer[0] == 1, TimeSpan.FromMilliseconds(answer[1]));
            }
        }
        catch (Exception error) when (RedisFaults.IsAbsence(error))
        {
            log.LogDebug("The pace of {Host} is kept here for now: {Reason}", registrableDomain, error.Message);
        }
        return await alone.TakeAsync(registrableDomain, gap * Alone, patience, cancel);
    }

    /// <summary>Kept here too: a shop that asked for rest is left alone also when Redis goes away.</summary>
    public async ValueTask RestAsync(string registrableDomain, TimeSpan time, CancellationToken cancel)
    {
        await alone.RestAsync(registrableDomain, time, cancel);
        try
        {
            if (link.IsConnected)
                await Database.ScriptEvaluateAsync(RestScript, [Key(registrableDomain)], [Milliseconds(time)]);
        }
        catch (Exception error) when (RedisFaults.IsAbsence(error))
        {
            log.LogDebug("The rest of {Host} is kept here only: {Reason}", registrableDomain, error.Message);
        }
    }

    private IDatabase Database => link.Multiplexer.GetDatabase();

    private static RedisKey Key(string host) => "pace:" + host;

    private static RedisValue Milliseconds(TimeSpan time) => (long)Math.Ceiling(time.TotalMilliseconds);
}
