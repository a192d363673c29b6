namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>
/// Learns from the bytes of a page and what the engine read there how to read it again without the engine. Makes none where the answer
/// is not sure, the page is not UTF-8, or a second reading would not come to the same.
/// </summary>
public static class RecipeMaker
{
    private const double LeastConfidence = 0.7;
    private const int MostPlaces = 4;
    private const int CurrencyReach = 24;

    /// <param name="page">The page as decompressed.</param>
    /// <param name="configVersion">Of the shop's configuration the page was read under; 0 for none.</param>
    public static Recipe? Make(ReadOnlySpan<byte> page, string? httpCharset, Uri address, ExtractedProduct found, int configVersion)
    {
        if (found is not { PageKind: PageKind.Product, Price: { } price, Currency: not null, Error: null, Money: { } money, Evidence: [var first, ..] } || found.Confidence < LeastConfidence)
            return null;
        if (!PageBytes.AreUtf8(page, httpCharset))
            return null;
        var places = Chosen(PlaceFinder.Find(page, price, found.Currency, money), found);
        if (places.Count == 0)
            return null;
        var recipe = new Recipe
        {
            ConfigVersion = configVersion,
            Places = places,
            Answer = Answer(found, price, first.Locator) with { Moves = MayMove(places, found) },
            Money = RecipeMoney.Of(money),
            Marks = PageMarker.Of(page, address, wholeText: !IsDeclared(page, found) || IsShort(places), price),
        };
        return IsSame(RecipeReader.Read(recipe, page, httpCharset, address), found) ? recipe : null;
    }

    private static bool IsSame(RecipeReading reading, ExtractedProduct found) =>
        reading is RecipeReading.Answer answer && answer.Price == found.Price && answer.Currency == found.Currency && answer.ListPrice == found.ListPrice && answer.Availability == found.Availability;

    // One of each channel that the engine names as witness, the most telling first; a channel it did not name may speak of something else.
    private static List<Place> Chosen(IReadOnlyList<Place> places, ExtractedProduct found)
    {
        var channels = found.Evidence.Select(x => InBytes(x.Channel)).Distinct().ToList();
        return [.. places.Where(x => channels.Contains(x.Channel)).GroupBy(x => x.Channel).Select(x => x.First()).OrderBy(x => channels.IndexOf(x.Channel)).Take(MostPlaces)];
    }

    // In the bytes of a page, its state and any other member of a script look alike.
    private static string InBytes(string channel) => channel == Channels.ChannelNames.State ? Channels.ChannelNames.Script : channel;

    private static bool MayMove(List<Place> places, ExtractedProduct found) =>
        found.ListPrice is null
        && found.Evidence.All(x => places.Exists(y => y.Channel == InBytes(x.Channel)))
        && !IsShort(places);

    // Where a short number stands cannot be searched for, so what is printed beside it is marked with all the rest.
    private static bool IsShort(List<Place> places) => places.Exists(x => x.Text.Length < PageMarker.ShortestSpelling);

    private static RecipeAnswer Answer(ExtractedProduct found, decimal price, string locator)
    {
        var others = found.Candidates.Concat(found.Dismissed).Select(x => x.Amount).Where(x => x != price).ToList();
        return new RecipeAnswer
        {
            Price = price,
            Currency = found.Currency,
            ListPrice = found.ListPrice,
            Availability = found.Availability,
            Confidence = found.Confidence,
            Locator = locator,
            Above = others.Where(x => x < price).Select(x => (decimal?)x).Max(),
            Below = others.Where(x => x > price).Select(x => (decimal?)x).Min(),
        };
    }

    private static bool IsDeclared(ReadOnlySpan<byte> page, ExtractedProduct found) =>
        found.Evidence.Any(x => IsDeclaring(x.Channel)) && IsNamed(page, found.Currency!);

    // A currency that only signs tell, any sign of the page may tell; one that is named as such is marked where it is named.
    private static bool IsNamed(ReadOnlySpan<byte> page, string currency)
    {
        var code = System.Text.Encoding.ASCII.GetBytes(currency);
        for (var at = 0; page[at..].IndexOf("urrency"u8) is var found and >= 0;)
        {
            at += found + "urrency"u8.Length;
            if (page[at..Math.Min(page.Length, at + CurrencyReach)].IndexOf(code) >= 0)
                return true;
        }
        return false;
    }

    private static bool IsDeclaring(string channel) =>
        channel is Channels.ChannelNames.JsonLd or Channels.ChannelNames.Microdata or Channels.ChannelNames.Rdfa or Channels.ChannelNames.Meta;
}
