using System.Collections.Concurrent;
using System.Text;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Recipes;
using Xunit;

namespace PriceTracker.Tests.Extraction.Recipes;

/// <summary>The fast path against the engine, on real pages and on what may happen to them.</summary>
public sealed class CorpusRecipeTests
{
    /// <summary>Of the pages with a sure price, as a floor: what was reached, rounded down.</summary>
    private const double RecipeFloor = 0.8;

    private static readonly ExtractionHints Hints = new() { Explain = true };
    private static readonly ProductExtractor Engine = new();

    [Fact]
    public void On_real_pages_and_on_mutations_of_them_a_recipe_answers_as_the_engine_or_doubts()
    {
        var folder = Corpus.Folder();
        var wrong = new ConcurrentBag<string>();
        var (priced, recipes, compared, answered, repriced) = (0, 0, 0, 0, 0);

        Corpus.Lines(Path.Combine(folder, "manifest.jsonl")).AsParallel().ForAll(line =>
        {
            var page = CorpusFile.Read(folder, line);
            var address = new Uri(line.GetProperty("url").GetString()!);
            var found = Engine.Extract(page, null, address, Hints);
            if (found is not { PageKind: PageKind.Product, Price: { } price })
                return;
            Interlocked.Increment(ref priced);
            if (RecipeMaker.Make(page, null, address, found, 0) is not { } recipe)
                return;
            Interlocked.Increment(ref recipes);
            recipe = RecipeJson.Read(RecipeJson.Write(recipe))!;
            foreach (var (name, html) in ShopMutations.Of(Encoding.UTF8.GetString(page), price))
            {
                Interlocked.Increment(ref compared);
                var body = Encoding.UTF8.GetBytes(html);
                if (RecipeReader.Read(recipe, body, null, address) is not RecipeReading.Answer fast)
                {
                    if (name == "unchanged")
                        wrong.Add($"{line.GetProperty("id")}: {RecipeReader.Read(recipe, body, null, address)}");
                    continue;
                }
                Interlocked.Increment(ref answered);
                if (fast.Changed)
                    Interlocked.Increment(ref repriced);
                var full = Engine.Extract(body, null, address, Hints);
                if ((fast.Price, fast.Currency, fast.ListPrice, fast.Availability) != (full.Price, full.Currency, full.ListPrice, full.Availability))
                    wrong.Add($"{line.GetProperty("id")}, {name}: {fast.Price} {fast.Currency} {fast.ListPrice} {fast.Availability}, engine {full.PageKind} {full.Price} {full.Currency} {full.ListPrice} {full.Availability}");
            }
        });

        TestContext.Current.SendDiagnosticMessage($"{recipes} of {priced} have a recipe; {compared} compared, {answered} answered, {repriced} with another price.");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong));
        Assert.True(recipes >= RecipeFloor * priced, $"{recipes} of {priced} pages have a recipe.");
    }
}
