using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Recipes;
using Xunit;

namespace PriceTracker.Tests.Extraction.Recipes;

/// <summary>The fast path answers what the full engine answers, or nothing.</summary>
public sealed class RecipeDifferentialTests
{
    private const double LeastWithRecipe = 0.5;
    private static readonly ExtractionHints Hints = new() { Explain = true };
    private static readonly ProductExtractor Engine = new();

    [Fact]
    public void On_real_pages_and_their_changes_a_recipe_answers_as_the_engine_does()
    {
        var folder = Corpus.Folder();
        var lines = Corpus.Lines(Path.Combine(folder, "manifest.jsonl")).Where(x => x.GetProperty("kind").GetString() == "product").ToList();
        var wrong = new ConcurrentBag<string>();
        var (products, recipes, moved) = (0, 0, 0);

        Parallel.ForEach(lines, line =>
        {
            var url = new Uri(line.GetProperty("url").GetString()!);
            var page = Encoding.UTF8.GetBytes(PageDecoder.Decode(CorpusFile.Read(folder, line), null));
            var found = Engine.Extract(page, "utf-8", url, Hints);
            if (found.Price is not { } price) return;
            Interlocked.Increment(ref products);
            if (RecipeMaker.Make(page, "utf-8", url, found, 0) is not { } recipe) return;
            Interlocked.Increment(ref recipes);
            Assert.NotNull(RecipeJson.Write(recipe));
            foreach (var (name, changed) in PageChanges.Of(Encoding.UTF8.GetString(page), price))
                if (Compare(recipe, changed, url) is { } difference)
                    wrong.Add($"{line.GetProperty("id").GetString()}, {name}: {difference}");
                else if (name.EndsWith("everywhere", StringComparison.Ordinal) && RecipeReader.Read(recipe, Encoding.UTF8.GetBytes(changed), "utf-8", url) is RecipeReading.Answer)
                    Interlocked.Increment(ref moved);
        });

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
        Assert.True(recipes >= LeastWithRecipe * products, $"{recipes} of {products} pages have a recipe.");
        Assert.True(moved > 0, "No moved price was read by a recipe.");
        TestContext.Current.SendDiagnosticMessage($"{recipes} of {products} pages have a recipe; {moved} moved prices were read by one.");
    }

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

    private static string? Compare(Recipe recipe, string changed, Uri url)
    {
        var page = Encoding.UTF8.GetBytes(changed);
        if (RecipeReader.Read(recipe, page, "utf-8", url) is not RecipeReading.Answer fast) return null;
        var full = Engine.Extract(page, "utf-8", url, Hints);
        return (fast.Price, fast.Currency, fast.ListPrice, fast.Availability) == (full.Price, full.Currency, full.ListPrice, full.Availability)
            ? null
            : $"{(fast.Price, fast.Currency, fast.ListPrice, fast.Availability)} is not {(full.Price, full.Currency, full.ListPrice, full.Availability)}";
    }
}
