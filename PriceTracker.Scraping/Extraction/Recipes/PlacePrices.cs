namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>What the places of a recipe say: one amount, with the spellings that changed, or why not.</summary>
internal readonly record struct PlacePrices(decimal Amount, IReadOnlyList<(string New, string Old)> Changed, string? Doubt = null)
{
    public static PlacePrices Read(ReadOnlySpan<byte> page, Recipe recipe)
    {
        var context = recipe.Money.Context();
        decimal? agreed = null;
        List<(string New, string Old)>? changed = null;
        foreach (var place in recipe.Places)
        {
            var raw = PlaceReader.Raw(page, place);
            if (PlaceReader.Amount(raw, place, recipe.Answer.Currency, context) is not { } amount || NumberTexts.Of(raw, amount) is not { } text)
                return Not(Doubts.PlaceLost);
            if (amount != (agreed ??= amount))
                return Not(Doubts.PlacesDisagree);
            if (text == place.Text || changed?.Contains((text, place.Text)) == true)
                continue;
            if (changed?.Exists(x => x.New == text || x.Old == place.Text) == true)
                return Not(Doubts.PlacesDisagree);
            (changed ??= []).Add((text, place.Text));
        }
        return new PlacePrices(agreed!.Value, changed ?? (IReadOnlyList<(string, string)>)[]);
    }

    private static PlacePrices Not(string doubt) => new(0, [], doubt);
}
