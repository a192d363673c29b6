namespace PriceTracker.Scraping.Fetching;

/// <summary>A turn at a host. Not <see cref="IsOpen"/>: come back in <see cref="ComeBackIn"/>.</summary>
public readonly struct GateTurn : IDisposable
{
    private readonly HostTurns? host;

    internal GateTurn(HostTurns? host, TimeSpan comeBackIn)
    {
        this.host = host;
        ComeBackIn = comeBackIn;
    }

    public bool IsOpen => host is not null;

    public TimeSpan ComeBackIn { get; }

    public void Dispose() => host?.Slots.Release();
}
