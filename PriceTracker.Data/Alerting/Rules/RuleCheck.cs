using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting.Rules;

/// <summary>Do these terms make a rule? Pure. Amounts are rounded to four decimals; what the kind does not use is dropped.</summary>
public static class RuleCheck
{
    public const int MostDays = 3_650;
    public const int MostHours = 24 * 365;
    private const decimal LargestPrice = 99_999_999_999_999m;

    public static (RuleTerms? Terms, AlertOutcome.Refused? Refused) Of(RuleTerms terms, bool isWide)
    {
        terms = OnlyUsed(terms);
        return Problem(terms, isWide) is { } problem ? (null, problem) : (terms, null);
    }

    public static bool UsesTarget(AlertKind kind) => kind is AlertKind.Below or AlertKind.Above;

    public static bool UsesPct(AlertKind kind) => kind is AlertKind.ChangePct or AlertKind.DropPct or AlertKind.RisePct;

    public static bool UsesAmount(AlertKind kind) => kind is AlertKind.DropAmount or AlertKind.RiseAmount;

    private static RuleTerms OnlyUsed(RuleTerms t) => t with
    {
        TargetPrice = UsesTarget(t.Kind) ? Rounded(t.TargetPrice) : null,
        ThresholdPct = UsesPct(t.Kind) ? Rounded(t.ThresholdPct) : null,
        ThresholdAmount = UsesAmount(t.Kind) ? Rounded(t.ThresholdAmount) : null,
        Days = t.Kind == AlertKind.LowestInDays ? t.Days : null,
        Reference = AlertRules.IsMove(t.Kind) ? t.Reference : PriceReference.WhenSet,
        RearmHours = t.Rearm == Rearm.After ? t.RearmHours ?? RuleDefaults.RearmHours : null,
        HysteresisPct = AlertRules.IsAboutPrice(t.Kind) ? decimal.Round(t.HysteresisPct, 4) : 0,
        MinimumMovePct = AlertRules.IsAboutPrice(t.Kind) ? decimal.Round(t.MinimumMovePct, 4) : 0,
        OnlyInStock = t.OnlyInStock && AlertRules.IsAboutPrice(t.Kind),
        Currency = UsesTarget(t.Kind) || UsesAmount(t.Kind) ? t.Currency : null,
    };

    private static AlertOutcome.Refused? Problem(RuleTerms t, bool isWide) => t switch
    {
        { TargetPrice: null or <= 0 } when UsesTarget(t.Kind) => new("invalid_target", "Enter a price above zero."),
        { TargetPrice: > LargestPrice } => new("invalid_target", "This price is too large."),
        { ThresholdPct: null or <= 0 } when UsesPct(t.Kind) => new("invalid_threshold", "Enter a percentage above zero, for example 10."),
        { ThresholdPct: >= 100, Kind: AlertKind.DropPct } => new("invalid_threshold", "A price cannot drop by 100 percent or more. Enter less than 100."),
        { ThresholdPct: > 10_000 } => new("invalid_threshold", "Enter at most 10000 percent."),
        { ThresholdAmount: null or <= 0 } when UsesAmount(t.Kind) => new("invalid_threshold", "Enter an amount above zero."),
        { ThresholdAmount: > LargestPrice } => new("invalid_threshold", "This amount is too large."),
        { Days: null or < 1 or > MostDays } when t.Kind == AlertKind.LowestInDays => new("invalid_days", $"Enter a number of days from 1 to {MostDays}."),
        { RearmHours: < 1 or > MostHours } => new("invalid_rearm", $"Enter a number of hours from 1 to {MostHours}."),
        { Rearm: Rearm.NewLow, Kind: AlertKind.Above or AlertKind.RisePct or AlertKind.RiseAmount } => new("invalid_rearm", "A rule about a rise cannot wait for new lows. Choose another way to repeat."),
        { HysteresisPct: < 0 or > 100 } => new("invalid_hysteresis", "Enter 0 to 100 percent."),
        { MinimumMovePct: < 0 or > 100 } => new("invalid_minimum_move", "Enter 0 to 100 percent."),
        { Currency: not null } when !IsCode(t.Currency) => new("invalid_currency", "Name the currency by its three letters, for example EUR."),
        { Currency: null } when isWide && (UsesTarget(t.Kind) || UsesAmount(t.Kind)) => new("currency_needed", "Say in which currency: this rule is for several products."),
        _ => null,
    };

    private static decimal? Rounded(decimal? amount) => amount is { } a ? decimal.Round(a, 4, MidpointRounding.AwayFromZero) : null;

    private static bool IsCode(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);
}
