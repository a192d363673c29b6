namespace PriceTracker.Data.Messaging;

/// <summary>
/// The turns at a shop, shared by everybody who asks it for pages: one request every so often per registrable domain. A token bucket of one
/// token, kept as the time of the next turn.
/// </summary>
public interface IHostPace
{
    /// <summary>Takes the next turn where it is at most <paramref name="patience"/> away; else it is not taken.</summary>
    /// <param name="gap">Time between two turns.</param>
    ValueTask<PaceTurn> TakeAsync(string registrableDomain, TimeSpan gap, TimeSpan patience, CancellationToken cancel);

    /// <summary>The shop asked for rest: no turn before that.</summary>
    ValueTask RestAsync(string registrableDomain, TimeSpan time, CancellationToken cancel);
}

/// <summary>Taken: start after <paramref name="Wait"/>. Not taken: come back after it, each asker at another time.</summary>
public readonly record struct PaceTurn(bool IsTaken, TimeSpan Wait);
