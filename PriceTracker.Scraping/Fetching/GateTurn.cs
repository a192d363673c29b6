namespace PriceTracker.Scraping.Fetching;

/// <summary>A turn at a host. Not <see cref="IsOpen"/>: come back in <see cref="ComeBackIn"/>.</summary>
public readonly struct GateTurn : IDisposable
{
    private readonly IDisposable? slot;

    internal GateTurn(IDisposable? slot, TimeSpan comeBackIn)
    {
        this.slot = slot;
        ComeBackIn = comeBackIn;
    }

    public bool IsOpen => slot is not null;

    public TimeSpan ComeBackIn { get; }

    public void Dispose() => slot?.Dispose();
}
