using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class PageKindTests
{
    [Theory]
    [InlineData("<title>Just a moment...</title><body><h1>Checking your browser</h1></body>")]
    [InlineData("<title>Robot Check</title><body>Enter the characters you see below <form action='/errors/validateCaptcha'></form></body>")]
    [InlineData("<title>Access Denied</title><body>You don't have permission. Reference $18.00</body>")]
    [InlineData("<title>Before you continue</title><h1>We value your privacy</h1><p>We and our partners use cookies.</p><button>Accept all</button>")]
    [InlineData("<title>shop.example</title><div><h2>Bevor Sie fortfahren</h2><p>Wir verwenden Cookies.</p><button>Alle akzeptieren</button></div>")]
    public void A_bot_wall_is_blocked_and_has_no_price(string html)
    {
        var page = Pages.ExtractRaw($"<html>{html}</html>");

        Assert.Equal((PageKind.Blocked, null), (page.PageKind, page.Price));
    }

    [Theory]
    [InlineData("<title>404 - Shop</title><body><h1>Oops</h1><p>Try these: <b>$10.00</b></p></body>")]
    [InlineData("<title>Shop</title><body><h1>Seite nicht gefunden</h1></body>")]
    public void A_soft_404_is_not_found_and_has_no_price(string html)
    {
        var page = Pages.ExtractRaw($"<html>{html}</html>");

        Assert.Equal((PageKind.NotFound, null), (page.PageKind, page.Price));
    }

    [Fact]
    public void A_shelf_is_a_listing_and_has_no_price()
    {
        var cards = string.Concat(Enumerable.Range(1, 12).Select(x => $"<div class='card'><h3><a href='/p{x}'>Lamp {x}</a></h3><span class='price'>${x}9.00</span><button>Add to cart</button></div>"));

        var page = Pages.Extract($"<h1>Lamps</h1>{cards}");

        Assert.Equal((PageKind.Listing, null), (page.PageKind, page.Price));
    }

    [Fact]
    public void A_list_of_products_in_data_is_a_listing()
    {
        var items = string.Join(',', Enumerable.Range(1, 6).Select(x => $$"""{"@type":"ListItem","item":{"@type":"Product","name":"Bulb {{x}}","offers":{"price":{{x}},"priceCurrency":"EUR"} } }"""));

        var page = Pages.Extract("<h1>All bulbs</h1>", Pages.JsonLd($$"""{"@type":"ItemList","itemListElement":[{{items}}]}"""));

        Assert.Equal((PageKind.Listing, null), (page.PageKind, page.Price));
    }

    [Fact]
    public void An_article_that_names_prices_has_none()
    {
        var text = string.Concat(Enumerable.Repeat("<p>The maker said that the lamp will be sold for $99 in spring, and reviewers liked what they saw of it.</p>", 20));

        var page = Pages.Extract($"<article><h1>Lamp maker shows Aurora</h1>{text}</article>", "<meta property='og:type' content='article'>");

        Assert.Equal((PageKind.Article, null), (page.PageKind, page.Price));
    }

    [Fact]
    public void A_product_that_is_not_sold_is_a_product_without_a_price()
    {
        var page = Pages.Extract("<h1>Desk lamp Aurora</h1><div id='availability'><span>Currently unavailable.</span></div>");

        Assert.Equal((PageKind.Product, null, Availability.OutOfStock), (page.PageKind, page.Price, page.Availability));
    }
}
