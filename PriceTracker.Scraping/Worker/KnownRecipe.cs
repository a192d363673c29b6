using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Recipes;
using PriceTracker.Scraping.Fetching;

namespace PriceTracker.Scraping.Worker;

/// <summary>A product's recipe on a page: read by it where it can be, and learn a new one where the engine had to read.</summary>
internal sealed class KnownRecipe
{
    public const string ByRecipe = "recipe";
    private const string MissedSelector = "selector_missed";
    private const string NoRecipe = "no_recipe";

    private readonly Recipe? recipe;
    private readonly bool isTrusted;
    private readonly bool isPicked;
    private readonly int configVersion;

    private KnownRecipe(Recipe? recipe, bool isTrusted, bool isPicked, int configVersion) =>
        (this.recipe, this.isTrusted, this.isPicked, this.configVersion) = (recipe, isTrusted, isPicked, configVersion);

    public static KnownRecipe Of(ScrapeTarget target)
    {
        var kept = target.Product.Recipe;
        var version = target.Config?.Version ?? 0;
        // A price that is held or missing is looked at by the engine, and so is everything after the configuration changed.
        var recipe = RecipeJson.Read(kept) is { } read && read.ConfigVersion == version ? read : null;
        return new KnownRecipe(recipe, target.Product is { Status: ProductStatus.Active, HeldPrice: null }, RecipeJson.IsPicked(kept), version);
    }

    public (RecipeReading.Answer? Answer, string By) Read(FetchOutcome.Answer page, Uri address)
    {
        if (recipe is null || !isTrusted)
            return (null, NoRecipe);
        return RecipeReader.Read(recipe, page.Body.Span, page.Charset, address) switch
        {
            RecipeReading.Answer answer => (answer, ByRecipe),
            RecipeReading.Doubt doubt => (null, doubt.Reason),
            _ => (null, NoRecipe),
        };
    }

    /// <summary>A person's pick is theirs to change: nothing is learnt over it.</summary>
    public RecipeFinding? Learn(FetchOutcome.Answer page, Uri address, ExtractedProduct found)
    {
        if (isPicked || found.Price is null)
            return null;
        var made = RecipeMaker.Make(page.Body.Span, page.Charset, address, found, configVersion);
        return new RecipeFinding(made is null ? null : RecipeJson.Write(made), Lost(page, found));
    }

    // Surroundings change every day; a price that stands nowhere it stood is a change of the site. The bytes around it may be told otherwise
    // by one more of the same elsewhere on the page, so the engine's word for the place counts too.
    private string? Lost(FetchOutcome.Answer page, ExtractedProduct found)
    {
        if (found.MissedSelector)
            return MissedSelector;
        var stands = recipe is null || found.Evidence.Any(x => x.Locator == recipe.Answer.Locator) || RecipeReader.HasPlace(recipe, page.Body.Span);
        return stands ? null : Doubts.PlaceLost;
    }
}
