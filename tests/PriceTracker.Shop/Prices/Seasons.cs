namespace PriceTracker.Shop.Prices;

/// <summary>When shops sell for less, and by how much.</summary>
internal static class Seasons
{
    public static decimal Share(string path, DateOnly day)
    {
        var depth = (decimal)Dice.Between(path, day.Year * 10L, 0.8, 1.2);
        return (day.Month, day.Day) switch
        {
            (11, >= 23) when IsBlackFridayWeek(day) => 1 - (0.21m * depth),
            (12, >= 27) or (1, <= 6) => 1 - (0.12m * depth),
            (7, >= 8 and <= 15) when Dice.Roll(path, 7) < 0.6 => 1 - (0.14m * depth),
            (4, >= 3 and <= 9) when Dice.Roll(path, 4) < 0.4 => 1 - (0.08m * depth),
            _ => 1,
        };
    }

    /// <summary>The fourth Thursday of November has a Friday behind it; the week ends on the Monday after.</summary>
    private static bool IsBlackFridayWeek(DateOnly day)
    {
        var first = new DateOnly(day.Year, 11, 1);
        var thanksgiving = first.AddDays(((DayOfWeek.Thursday - first.DayOfWeek + 7) % 7) + 21);
        return day >= thanksgiving.AddDays(-1) && day <= thanksgiving.AddDays(4);
    }
}
