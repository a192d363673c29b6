using PriceTracker.Data.Catalog;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Dashboard;

/// <summary>A product on the screen, with its line of 30 days and what has just happened to it.</summary>
public sealed record ShownProduct(ProductSummary Summary, SparkShape? Spark = null, PriceDirection JustMoved = PriceDirection.None)
{
    public long Id => Summary.Id;

    /// <summary>What a newer reading makes of it; an older one is ignored.</summary>
    public ShownProduct With(ProductSummary newer)
    {
        if (newer.Slot < Summary.Slot) return this;
        var moved = newer.CurrentPrice == Summary.CurrentPrice && newer.Currency == Summary.Currency ? JustMoved : DirectionTo(newer);
        return this with { Summary = newer, JustMoved = moved };
    }

    private PriceDirection DirectionTo(ProductSummary newer)
    {
        if (newer.CurrentPrice is not { } now || Summary.CurrentPrice is not { } before || newer.Currency != Summary.Currency) return PriceDirection.None;
        return now < before ? PriceDirection.Down : PriceDirection.Up;
    }
}
