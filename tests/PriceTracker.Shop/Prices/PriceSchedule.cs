using PriceTracker.Shop.Goods;

namespace PriceTracker.Shop.Prices;

/// <summary>How a price moves while somebody watches: a step function of time that any two processes agree on.</summary>
internal static class PriceSchedule
{
    private static readonly decimal[] Factors = [1m, 1m, 1m, 0.97m, 0.95m, 1.02m, 0.91m];

    public static decimal At(Article article, string currency, DateTimeOffset time)
    {
        var rhythm = (article.Rhythm ?? TimeSpan.FromSeconds(Dice.Between(article.Path, 0, 240, 900))).TotalSeconds;
        var offset = Dice.Between(article.Path, 1, 0, rhythm);
        var step = (long)Math.Floor((time.ToUnixTimeMilliseconds() / 1000.0 + offset) / rhythm);
        var factor = Factors[(int)(Dice.Roll(article.Path, step) * Factors.Length)];
        return RetailPrice.Near(article.Price * factor, article.Price, currency);
    }
}
