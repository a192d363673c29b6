using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class StateTests
{
    [Theory]
    [InlineData("""<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"product":{"name":"Desk lamp Aurora","price":{"value":49.9,"currency":"EUR"},"sku":"AUR-1"}}}}</script>""")]
    [InlineData("""<script>window.__INITIAL_STATE__ = {"catalog":{"current":{"title":"Desk lamp Aurora","salePrice":"49.90","originalPrice":"60.00","currency":"EUR"}}};</script>""")]
    [InlineData("""<script>dataLayer.push({'event':'view','ecommerce':{'detail':{'items':[{'item_name':'Desk lamp Aurora','price':'49.90','currency':'EUR'}]}}});</script>""")]
    [InlineData("""<script type="application/json">{"product":{"id":1,"title":"Desk lamp Aurora","vendor":"Aurora","price":4990,"variants":[{"id":2,"price":4990}]},"currency":"EUR"}</script>""")]
    public void The_product_is_read_from_what_the_scripts_start_with(string script)
    {
        var product = Pages.Extract($"<h1>Desk lamp Aurora</h1>{script}<button>Add to cart</button>", url: "https://shop.example.de/lamp");

        Assert.Equal((49.9m, "EUR", "state"), (product.Price, product.Currency, product.Evidence[0].Channel));
    }

    [Fact]
    public void Related_products_of_the_state_are_not_the_product()
    {
        var script = """<script type="application/json">{"related":[{"name":"Desk lamp Aurora mini","price":9.5}],"product":{"name":"Desk lamp Aurora","price":49.9}}</script>""";

        Assert.Equal(49.9m, Pages.Extract($"<h1>Desk lamp Aurora</h1>{script}<button>Add to cart</button>").Price);
    }

    [Fact]
    public void Cents_of_a_script_agree_with_the_printed_price()
    {
        var product = Pages.Extract(Pages.Product("<span class='price'>€119.01</span>") + "<script>var x = {priceAmount: 11901};</script>");

        Assert.Equal(119.01m, product.Price);
        Assert.Contains("script", product.Candidates[0].Channels);
    }
}
