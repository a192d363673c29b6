namespace PriceTracker.Shop.Pages;

/// <summary>The day after a relaunch: other classes, no structured data, the price split over elements.</summary>
internal sealed class RedesignedTemplate : IProductTemplate
{
    public Html Head(ProductPage page) => new("");

    public Html Body(ProductPage page) => Html.Of($"""
        <div id="app" class="v2">
          <div class="hero"><img src="{page.Picture}" alt="" width="400" height="400"></div>
          <div class="sheet">
            <h1 class="h">{page.Article.Title}</h1>
            <div class="amount-now"><b>{page.PriceText}</b></div>
            <p>{page.Stock}</p>
            {Fragments.Buy(page)}
            <p>{page.Article.Text}</p>
          </div>
        </div>
        """);
}
