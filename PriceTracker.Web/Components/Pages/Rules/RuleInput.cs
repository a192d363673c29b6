using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Rules;

/// <summary>A rule as it stands in the fields of a form: numbers as they were typed.</summary>
public sealed class RuleInput
{
    public AlertKind Kind { get; set; } = AlertKind.Below;
    public string? Amount { get; set; }
    public string? Percent { get; set; } = "10";
    public string? Days { get; set; } = "90";
    public PriceReference Reference { get; set; }
    public Rearm? Rearm { get; set; }
    public string? Hours { get; set; } = "24";
    public string? Hysteresis { get; set; }
    public string? MinimumMove { get; set; }
    public bool OnlyInStock { get; set; }
    public string? Currency { get; set; }

    /// <summary>Null: all the person has.</summary>
    public HashSet<long>? Channels { get; set; }

    public bool UsesAmount => RuleCheck.UsesTarget(Kind) || RuleCheck.UsesAmount(Kind);

    public bool UsesPercent => RuleCheck.UsesPct(Kind);

    public bool UsesDays => Kind == AlertKind.LowestInDays;

    public bool IsMove => AlertRules.IsMove(Kind);

    public bool IsAboutPrice => AlertRules.IsAboutPrice(Kind);

    public static RuleInput Of(RuleTerms terms, string? currency, IReadOnlyList<long>? channels, Formats formats) => new()
    {
        Kind = terms.Kind,
        Amount = (terms.TargetPrice ?? terms.ThresholdAmount) is { } amount ? Money.Plain(amount, currency, formats.Culture) : null,
        Percent = Text(terms.ThresholdPct, formats) ?? "10",
        Days = terms.Days?.ToString(formats.Culture) ?? "90",
        Reference = terms.Reference,
        Rearm = terms.Rearm,
        Hours = terms.RearmHours?.ToString(formats.Culture) ?? "24",
        Hysteresis = terms.HysteresisPct == 0 ? null : Text(terms.HysteresisPct, formats),
        MinimumMove = terms.MinimumMovePct == 0 ? null : Text(terms.MinimumMovePct, formats),
        OnlyInStock = terms.OnlyInStock,
        Currency = terms.Currency,
        Channels = channels?.ToHashSet(),
    };

    /// <summary>The terms, or what is wrong with a field. What only the book knows (limits, currencies) it says itself.</summary>
    public (RuleTerms? Terms, string? Problem) Read()
    {
        if (!TryRead(Amount, UsesAmount, out var amount))
            return (null, RuleCheck.UsesTarget(Kind) ? "Enter the price you wait for, for example 249.90." : "Enter an amount, for example 20.");
        if (!TryRead(Percent, UsesPercent, out var percent))
            return (null, "Enter a percentage above zero, for example 10.");
        if (!TryRead(Days, UsesDays, out var days) || days > RuleCheck.MostDays)
            return (null, $"Enter a number of days from 1 to {RuleCheck.MostDays}.");
        var rearm = Rearm ?? RuleDefaults.RearmOf(Kind);
        if (!TryRead(Hours, rearm == Data.Model.Rearm.After, out var hours) || hours > RuleCheck.MostHours)
            return (null, $"Enter a number of hours from 1 to {RuleCheck.MostHours}.");
        if (!TryReadShare(Hysteresis, out var hysteresis) || !TryReadShare(MinimumMove, out var move))
            return (null, "Enter 0 to 100 percent.");
        return (new RuleTerms
        {
            Kind = Kind,
            TargetPrice = RuleCheck.UsesTarget(Kind) ? amount : null,
            ThresholdAmount = RuleCheck.UsesAmount(Kind) ? amount : null,
            ThresholdPct = UsesPercent ? percent : null,
            Days = UsesDays ? (int)days : null,
            Reference = Reference,
            Rearm = rearm,
            RearmHours = rearm == Data.Model.Rearm.After ? (int)hours : null,
            HysteresisPct = hysteresis,
            MinimumMovePct = move,
            OnlyInStock = OnlyInStock,
            Currency = Currency,
        }, null);
    }

    private static bool TryRead(string? typed, bool isUsed, out decimal number)
    {
        number = 0;
        return !isUsed || (MoneyInput.TryParse(typed, out number) && number > 0);
    }

    private static bool TryReadShare(string? typed, out decimal percent)
    {
        percent = 0;
        return string.IsNullOrWhiteSpace(typed) || (MoneyInput.TryParse(typed, out percent) && percent is >= 0 and <= 100);
    }

    private static string? Text(decimal? number, Formats formats) => number?.ToString("0.####", formats.Culture);
}
