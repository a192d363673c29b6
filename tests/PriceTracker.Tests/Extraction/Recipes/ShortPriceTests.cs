using System.Text;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Recipes;
using Xunit;

namespace PriceTracker.Tests.Extraction.Recipes;

/// <summary>Prices too short to be searched for, printed far below their heading.</summary>
public sealed class ShortPriceTests
{
    private static readonly string Page = Pages.Html(
        $"<main><h1>Desk lamp Aurora</h1>{string.Concat(Enumerable.Repeat("<p>It lights a desk from one end to the other.</p>", 300))}<div class='now'>$960</div><button>Add to cart</button></main>",
        Pages.JsonLd("""{"@type":"Product","name":"Desk lamp Aurora","offers":{"@type":"Offer","price":"960","priceCurrency":"TWD","availability":"https://schema.org/InStock"}}"""));

    [Fact]
    public void Another_currency_sign_beside_a_short_price_is_a_doubt()
    {
        var page = Encoding.UTF8.GetBytes(Page);
        var found = new ProductExtractor().Extract(page, null, Pages.Url, new ExtractionHints { Explain = true });
        var recipe = RecipeMaker.Make(page, null, Pages.Url, found, 0)!;

        Assert.IsType<RecipeReading.Answer>(RecipeReader.Read(recipe, page, null, Pages.Url));
        Assert.IsType<RecipeReading.Doubt>(RecipeReader.Read(recipe, Encoding.UTF8.GetBytes(Page.Replace('$', '£')), null, Pages.Url));
    }
}
