using System.Text;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Recipes;
using Xunit;

namespace PriceTracker.Tests.Extraction.Recipes;

/// <summary>The fast path answers what the full engine answers, or nothing.</summary>
public sealed class RecipeTests
{
    private static readonly ExtractionHints Hints = new() { Explain = true };
    private static readonly ProductExtractor Engine = new();

    [Fact]
    public void A_moved_price_is_read_without_the_engine()
    {
        var recipe = Recipe(out var page);

        var reading = RecipeReader.Read(recipe, Encoding.UTF8.GetBytes(page.Replace("49.90", "44.90", StringComparison.Ordinal)), "utf-8", Pages.Url);

        Assert.Equal(44.90m, Assert.IsType<RecipeReading.Answer>(reading).Price);
    }

    [Theory]
    [InlineData("InStock", "OutOfStock")]
    [InlineData("Add to cart", "Sold out")]
    [InlineData("Desk lamp Aurora", "Page not found")]
    [InlineData("EUR", "USD")]
    [InlineData("class='price'", "class='price old'")]
    [InlineData("content='49.90'", "content='44.90'")]
    [InlineData("49.90", "4.99")]
    [InlineData("49.90", "499.00")]
    public void Anything_else_that_changes_is_a_doubt(string from, string to)
    {
        var recipe = Recipe(out var page);

        Assert.IsType<RecipeReading.Doubt>(RecipeReader.Read(recipe, Encoding.UTF8.GetBytes(page.Replace(from, to, StringComparison.Ordinal)), "utf-8", Pages.Url));
    }

    [Fact]
    public void Another_address_is_a_doubt()
    {
        var recipe = Recipe(out var page);

        Assert.Equal(Doubts.Address, Assert.IsType<RecipeReading.Doubt>(RecipeReader.Read(recipe, Encoding.UTF8.GetBytes(page), "utf-8", new Uri("https://shop.example.com/lamp-43"))).Reason);
    }

    [Fact]
    public void A_recipe_survives_being_kept()
    {
        var recipe = Recipe(out var page);
        var kept = RecipeJson.Read(RecipeJson.Write(recipe));

        Assert.IsType<RecipeReading.Answer>(RecipeReader.Read(kept!, Encoding.UTF8.GetBytes(page), "utf-8", Pages.Url));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"v\":99}")]
    [InlineData("{\"pinned\":true,\"places\":[],\"answer\":{}}")]
    public void What_is_no_recipe_of_this_version_is_none(string json) => Assert.Null(RecipeJson.Read(json));

    private static Recipe Recipe(out string page)
    {
        page = Pages.Html(
            Pages.Product("<span class='price' itemprop='price' content='49.90'>€49.90</span>"),
            Pages.JsonLd("""{"@type":"Product","name":"Desk lamp Aurora","offers":{"price":"49.90","priceCurrency":"EUR","availability":"https://schema.org/InStock"}}"""));
        var bytes = Encoding.UTF8.GetBytes(page);
        var recipe = RecipeMaker.Make(bytes, "utf-8", Pages.Url, Engine.Extract(bytes, "utf-8", Pages.Url, Hints), 0);
        Assert.NotNull(recipe);
        return recipe;
    }
}
