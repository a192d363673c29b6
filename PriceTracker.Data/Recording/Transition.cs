using PriceTracker.Data.Model;

namespace PriceTracker.Data.Recording;

/// <summary>What recording one result amounts to besides the new state of the product: history rows in time order, and what to tell.</summary>
public sealed record Transition(IReadOnlyList<PriceObservation> Rows, bool IsChange = false, bool IsHeld = false);
