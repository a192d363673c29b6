using System.Globalization;

namespace PriceTracker.Web.Components.Formatting;

public enum PriceDirection
{
    None,
    Down,
    Up,
}

/// <summary>A price against the last different one, in words and signs. Lists use percent, the table of changes money.</summary>
public sealed record PriceMove(PriceDirection Direction, string Percent, string Amount, string Spoken)
{
    private static readonly PriceMove Still = new(PriceDirection.None, "No change", "No change", "No change");

    public static PriceMove Between(decimal? before, decimal? after, string? currency, CultureInfo culture)
    {
        if (before is not { } from || after is not { } to || from == to) return Still;

        var down = to < from;
        var word = down ? "Drop" : "Rise";
        var sign = down ? Money.Minus : '+';
        var money = Money.Format(Math.Abs(to - from), currency, culture);
        var share = from == 0 ? 0 : Math.Abs(to - from) / from * 100;
        var digits = share.ToString("N1", culture);
        var isTiny = share < 0.1m;
        var figure = isTiny ? money : digits + "%";
        var spokenFigure = isTiny ? money : $"{digits} percent";
        return new PriceMove(
            down ? PriceDirection.Down : PriceDirection.Up,
            $"{word} {sign}{figure}",
            $"{word} {sign}{money}",
            $"{word}, {(down ? "minus" : "plus")} {spokenFigure}");
    }
}
