using PriceTracker.Shop.Goods;

namespace PriceTracker.Shop.Prices;

/// <summary>The year before now, as a tracker would have seen it: slow drift, sales, an empty stock, and the price of today at its end.</summary>
internal static class PastYear
{
    private const int Days = 365;

    public static IReadOnlyList<PastPrice> Of(Article article, string currency, DateTimeOffset now)
    {
        var seen = new List<PastPrice>();
        var level = (decimal)Dice.Between(article.Path, 2, 0.97, 1.16);
        var nextMove = 0;
        var emptyFrom = (int)Dice.Between(article.Path, 3, 20, Days - 60);
        var emptyFor = Dice.Roll(article.Path, 5) < 0.3 ? 6 : 0;
        for (var day = 0; day < Days - 1; day++)
        {
            var at = Moment(article, now, day);
            if (day >= nextMove)
            {
                // Back to the usual price by the end of the year, in steps of some percent.
                var homeward = (decimal)day / Days;
                level = (level * (1 - homeward)) + homeward + (decimal)Dice.Between(article.Path, 100 + day, -0.06, 0.06);
                nextMove = day + (int)Dice.Between(article.Path, 1000 + day, 11, 44);
            }
            var share = level * Seasons.Share(article.Path, DateOnly.FromDateTime(at.UtcDateTime));
            var inStock = day < emptyFrom || day >= emptyFrom + emptyFor;
            Add(seen, at, RetailPrice.Near(article.Price * share, article.Price, currency), inStock);
        }
        Add(seen, now - TimeSpan.FromHours(Dice.Between(article.Path, 9, 0.7, 30)), PriceSchedule.At(article, currency, now), article.InStock);
        return seen;
    }

    private static DateTimeOffset Moment(Article article, DateTimeOffset now, int day)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(day - Days);
        return midnight.AddMinutes((int)Dice.Between(article.Path, 5000 + day, 1, 1439));
    }

    private static void Add(List<PastPrice> seen, DateTimeOffset at, decimal price, bool inStock)
    {
        if (seen.Count == 0 || seen[^1].Price != price || seen[^1].InStock != inStock)
            seen.Add(new PastPrice(at, price, inStock));
    }
}
