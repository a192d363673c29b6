using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Live;
using PriceTracker.Web.Components.Pages.Dashboard;
using Xunit;

namespace PriceTracker.Tests.Components;

public sealed class ProductShelfTests
{
    private readonly ProductShelf shelf = new();

    public ProductShelfTests() => shelf.Replace([new ShownProduct(Sample.Product(1)), new ShownProduct(Sample.Product(2))]);

    [Fact]
    public void A_reading_of_an_older_slot_changes_nothing()
    {
        var moved = shelf.Update([Sample.Product(1) with { CurrentPrice = 1, Slot = 4 }]);

        Assert.Empty(moved);
        Assert.Equal(279, shelf.Products[0].Summary.CurrentPrice);
    }

    [Fact]
    public void A_newer_price_moves_down_or_up_and_stays_where_it_is()
    {
        shelf.Update([Sample.Product(2) with { CurrentPrice = 300, Slot = 6 }]);

        Assert.Equal([PriceDirection.None, PriceDirection.Up], shelf.Products.Select(product => product.JustMoved));
        Assert.Equal(1, shelf.ChangedSinceOrdered);
    }

    [Fact]
    public void A_check_without_a_change_keeps_the_ring_of_the_last_one()
    {
        shelf.Update([Sample.Product(1) with { CurrentPrice = 250, Slot = 6 }]);
        shelf.Update([Sample.Product(1) with { CurrentPrice = 250, Slot = 7 }]);

        Assert.Equal(PriceDirection.Down, shelf.Products[0].JustMoved);
    }

    [Fact]
    public void A_price_in_another_currency_is_no_move() =>
        Assert.Equal(PriceDirection.None, shelf.Products[0].With(Sample.Product(1) with { CurrentPrice = 250, Currency = "USD", Slot = 6 }).JustMoved);

    [Fact]
    public void Only_news_of_shown_products_and_not_older_slots_are_worth_reading() =>
        Assert.Equal([2L], shelf.WorthReading([new(1, 4, true), new(2, 5, false), new(9, 9, true)]));
}
