using PriceTracker.Data.Model;

namespace PriceTracker.Data.Recording;

/// <summary>A rule about several products, and one of them. Initialised by member: a constructor cannot be translated to SQL.</summary>
internal sealed class WideRule
{
    public required UserProduct Link { get; init; }
    public required Alert Alert { get; init; }
}
