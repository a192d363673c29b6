using System.Text;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>
/// The fast path: reads the price at its known places and makes sure that all else the answer rests on stands as it stood. Where
/// anything is in doubt it says so and answers nothing.
/// </summary>
public static class RecipeReader
{
    public static RecipeReading Read(Recipe recipe, ReadOnlySpan<byte> page, string? httpCharset, Uri address)
    {
        var marks = recipe.Marks;
        if (!PageBytes.AreUtf8(page, httpCharset))
            return new RecipeReading.Doubt(Doubts.Encoding);
        if (PageMarker.AddressMark(address) != marks.Address)
            return new RecipeReading.Doubt(Doubts.Address);
        if (!PageMarker.HasSize(page, marks))
            return new RecipeReading.Doubt(Doubts.Size);
        var prices = PlacePrices.Read(page, recipe);
        if (prices.Doubt is { } doubt)
            return new RecipeReading.Doubt(doubt);
        if (prices.Amount != recipe.Answer.Price && !MayMove(recipe.Answer, prices.Amount))
            return new RecipeReading.Doubt(Doubts.Implausible);
        if (prices.Amount != recipe.Answer.Price && PageMarker.HasAny(page, marks.Spellings))
            return new RecipeReading.Doubt(Doubts.PlacesDisagree);
        if (Difference(page, marks, prices) is { } difference)
            return new RecipeReading.Doubt(difference);
        var evidence = new Evidence(recipe.Places[0].Channel, recipe.Answer.Locator, Encoding.UTF8.GetString(PlaceReader.Raw(page, recipe.Places[0])));
        return Answer(recipe.Answer, prices.Amount, evidence);
    }

    /// <summary>Whether any amount still stands at one of the recipe's places.</summary>
    public static bool HasPlace(Recipe recipe, ReadOnlySpan<byte> page)
    {
        foreach (var place in recipe.Places)
            if (PlaceReader.Amount(PlaceReader.Raw(page, place), place, recipe.Answer.Currency, recipe.Money.Context()) is not null)
                return true;
        return false;
    }

    private static RecipeReading.Answer Answer(RecipeAnswer last, decimal price, Evidence evidence) =>
        new(price, last.Currency, last.ListPrice, last.Availability, last.Confidence, evidence, price != last.Price);

    /// <summary>Not by half or to double, and not past another amount that is printed or declared.</summary>
    private static bool MayMove(RecipeAnswer last, decimal price) =>
        last.Moves && price > last.Price / 2 && price < last.Price * 2
        && (last.Above is not { } above || price > above)
        && (last.Below is not { } below || price < below);

    private static string? Difference(ReadOnlySpan<byte> page, PageMark marks, PlacePrices prices)
    {
        if (prices.Changed.Count == 0)
            return PageMarker.Difference(page, marks);
        // A spelling that no place speaks for cannot be put back, and its absence is then a difference.
        using var restored = PriceRestored.Of(page, prices.Changed);
        return PageMarker.Difference(restored.Page, marks);
    }
}
