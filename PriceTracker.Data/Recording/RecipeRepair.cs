using PriceTracker.Data.Model;

namespace PriceTracker.Data.Recording;

/// <summary>
/// Decides about a recipe after the full engine read the page. Pure. A price at a new place is believed when it is the price we know and two
/// channels name it, or when two scrapes say the same.
/// </summary>
public static class RecipeRepair
{
    public static RecipeStep Decide(Product product, RecipeFinding finding, ScrapeOutcome.Read read, RecipeChange? waiting)
    {
        if (finding.Lost is null)
            return finding.Recipe is null ? RecipeStep.Keep : RecipeStep.Replace;
        if (finding.Recipe is null || read.Price is null)
            return RecipeStep.Keep;
        var isKnown = read.Price == product.CurrentPrice && read.Currency == product.Currency;
        var isSaidAgain = waiting is not null && waiting.NewPrice == read.Price && waiting.Currency == read.Currency;
        return isSaidAgain || (isKnown && read.Support == PriceSupport.TwoChannels) ? RecipeStep.Confirm : RecipeStep.Propose;
    }

    /// <summary>A price from another place than before that differs from the known one waits for a second look, unless two channels name it.</summary>
    public static bool IsDoubtful(Product product, RecipeFinding? finding, ScrapeOutcome.Read read) =>
        finding is { Lost: not null } && read.Support != PriceSupport.TwoChannels && product.CurrentPrice is not null && read.Price is not null
        && (read.Price != product.CurrentPrice || read.Currency != product.Currency);
}
