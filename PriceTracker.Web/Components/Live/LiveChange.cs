using PriceTracker.Data.Messages;

namespace PriceTracker.Web.Components.Live;

/// <summary>That a shown product changed in this slot, and whether its price did.</summary>
public sealed record LiveChange(long ProductId, long Slot, bool IsPrice)
{
    public static LiveChange? From(LiveMessage message) => message switch
    {
        PriceChanged price => new(price.ProductId, price.Slot, true),
        ProductUpdated updated => new(updated.ProductId, updated.Slot, false),
        _ => null,
    };

    public LiveChange With(LiveChange other) => new(ProductId, Math.Max(Slot, other.Slot), IsPrice || other.IsPrice);
}
