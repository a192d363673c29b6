using System.Collections.Concurrent;
using PriceTracker.Data.Messaging;

namespace PriceTracker.Scraping.Fetching;

/// <summary>
/// Politeness per registrable domain: a gap with jitter between requests, shared with all who scrape (<see cref="IHostPace"/>), few of them in
/// flight from this process, and rest when the shop asks for it (Retry-After). A turn that is further off than the caller will wait is not taken;
/// the caller learns when to come back, spread so that a crowd does not come back at once.
/// </summary>
public sealed class HostGate(IHostPace pace, TimeProvider clock, Random random)
{
    private readonly ConcurrentDictionary<string, HostSlots> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A turn, to be disposed after the request; or the time to come back in.</summary>
    public async Task<GateTurn> EnterAsync(string registrableDomain, TimeSpan gap, int concurrency, TimeSpan patience, CancellationToken cancel)
    {
        var jittered = gap * (0.85 + (0.3 * random.NextDouble()));
        var turn = await pace.TakeAsync(registrableDomain, jittered, patience, cancel);
        if (!turn.IsTaken)
            return new GateTurn(null, turn.Wait);
        if (turn.Wait > TimeSpan.Zero)
            await Task.Delay(turn.Wait, clock, cancel);
        return new GateTurn(await EnterSlotAsync(registrableDomain, concurrency, cancel), TimeSpan.Zero);
    }

    /// <summary>The shop asked for rest; nobody goes in before that.</summary>
    public ValueTask RestAsync(string registrableDomain, TimeSpan time, CancellationToken cancel) => pace.RestAsync(registrableDomain, time, cancel);

    /// <summary>Slots stand only while somebody is in or waits, so that a million shops leave nothing behind.</summary>
    private async Task<IDisposable> EnterSlotAsync(string host, int concurrency, CancellationToken cancel)
    {
        HostSlots slots;
        do
            slots = hosts.GetOrAdd(host, _ => new HostSlots(concurrency));
        while (!slots.TryJoin());
        try
        {
            await slots.Free.WaitAsync(cancel);
        }
        catch
        {
            Leave(host, slots);
            throw;
        }
        return new Slot(this, host, slots);
    }

    private void Leave(string host, HostSlots slots)
    {
        if (slots.LeaveIsLast())
            hosts.TryRemove(KeyValuePair.Create(host, slots));
    }

    private sealed class Slot(HostGate gate, string host, HostSlots slots) : IDisposable
    {
        public void Dispose()
        {
            slots.Free.Release();
            gate.Leave(host, slots);
        }
    }
}
