using System.Collections.Concurrent;

namespace PriceTracker.Scraping.Fetching;

/// <summary>
/// Politeness per registrable domain: a gap with jitter between requests, few at a time, and rest when the shop asks for it (Retry-After).
/// A turn that is further off than the caller will wait is not taken; the caller learns when to come back, spread so that a
/// crowd does not come back at once.
/// </summary>
public sealed class HostGate(TimeProvider clock, Random random)
{
    private readonly ConcurrentDictionary<string, HostTurns> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A turn, to be disposed after the request; or the time to come back in.</summary>
    public async Task<GateTurn> EnterAsync(string registrableDomain, TimeSpan gap, int concurrency, TimeSpan patience, CancellationToken cancel)
    {
        var host = hosts.GetOrAdd(registrableDomain, _ => new HostTurns(concurrency));
        var jittered = gap * (0.85 + (0.3 * random.NextDouble()));
        var (wait, later) = host.Take(clock.GetUtcNow(), jittered, patience);
        if (later is { } comeBack)
            return new GateTurn(null, comeBack);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancel);
        await host.Slots.WaitAsync(cancel);
        return new GateTurn(host, TimeSpan.Zero);
    }

    /// <summary>The shop asked for rest; nobody goes in before that.</summary>
    public void Rest(string registrableDomain, TimeSpan time)
    {
        if (hosts.TryGetValue(registrableDomain, out var host))
            host.RestUntil(clock.GetUtcNow() + time);
    }

    /// <summary>Forgets hosts that nobody has asked for in a while.</summary>
    public void Sweep()
    {
        var idle = clock.GetUtcNow().AddHours(-1);
        foreach (var (name, host) in hosts)
            if (host.IsIdleSince(idle))
                hosts.TryRemove(name, out _);
    }
}
