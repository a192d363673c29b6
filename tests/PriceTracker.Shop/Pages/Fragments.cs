namespace PriceTracker.Shop.Pages;

/// <summary>Pieces that several templates place in their own way.</summary>
internal static class Fragments
{
    public static Html Buy(ProductPage page) => page.InStock
        ? Html.Of($"""<button type="submit" class="buy">{page.Words.Buy}</button>""")
        : Html.Of($"""<button type="submit" class="buy" disabled>{page.Words.SoldOut}</button>""");

    public static Html Struck(ProductPage page, string name) => page.ListPriceText is { } list
        ? Html.Of($"""<del class="{name}" title="{page.Words.Instead}">{list}</del>""")
        : new Html("");
}
