namespace PriceTracker.Shop.Prices;

/// <summary>Chance that falls the same way every time: a number from 0 to 1 for a name and a throw.</summary>
internal static class Dice
{
    public static double Roll(string name, long number)
    {
        var hash = 14695981039346656037UL ^ (ulong)number;
        foreach (var c in name)
            hash = (hash ^ c) * 1099511628211UL;
        // SplitMix64's finish: neighbouring throws must not resemble each other.
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        hash ^= hash >> 31;
        return (hash >> 11) * (1.0 / (1UL << 53));
    }

    public static double Between(string name, long number, double least, double most) => least + ((most - least) * Roll(name, number));
}
