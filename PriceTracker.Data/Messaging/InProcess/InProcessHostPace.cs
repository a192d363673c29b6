using System.Collections.Concurrent;

namespace PriceTracker.Data.Messaging.InProcess;

/// <summary>Turns kept in this process. Hosts that nobody has asked for in an hour are forgotten on the way.</summary>
public sealed class InProcessHostPace(TimeProvider clock) : IHostPace
{
    private const int SweepEvery = 1_024;
    private readonly ConcurrentDictionary<string, HostTurns> hosts = new(StringComparer.OrdinalIgnoreCase);
    private int takes;

    /// <summary>Hosts remembered now.</summary>
    public int Count => hosts.Count;

    public ValueTask<PaceTurn> TakeAsync(string registrableDomain, TimeSpan gap, TimeSpan patience, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref takes) % SweepEvery == 0)
            Sweep();
        return ValueTask.FromResult(hosts.GetOrAdd(registrableDomain, _ => new HostTurns()).Take(clock.GetUtcNow(), gap, patience));
    }

    public ValueTask RestAsync(string registrableDomain, TimeSpan time, CancellationToken cancel)
    {
        hosts.GetOrAdd(registrableDomain, _ => new HostTurns()).RestUntil(clock.GetUtcNow() + time);
        return ValueTask.CompletedTask;
    }

    private void Sweep()
    {
        var idle = clock.GetUtcNow().AddHours(-1);
        foreach (var (name, host) in hosts)
            if (host.IsIdleSince(idle))
                hosts.TryRemove(KeyValuePair.Create(name, host));
    }

    private sealed class HostTurns
    {
        private readonly Lock gate = new();
        private DateTimeOffset nextTurn;
        private DateTimeOffset nextReturn;

        public PaceTurn Take(DateTimeOffset now, TimeSpan gap, TimeSpan patience)
        {
            lock (gate)
            {
                var turn = nextTurn > now ? nextTurn : now;
                if (turn - now > patience)
                {
                    nextReturn = (nextReturn > turn ? nextReturn : turn) + gap;
                    return new PaceTurn(false, nextReturn - now);
                }
                nextTurn = turn + gap;
                return new PaceTurn(true, turn - now);
            }
        }

        public void RestUntil(DateTimeOffset time)
        {
            lock (gate)
            {
                if (time > nextTurn)
                    nextTurn = time;
            }
        }

        public bool IsIdleSince(DateTimeOffset time)
        {
            lock (gate)
            {
                return nextTurn < time && nextReturn < time;
            }
        }
    }
}
