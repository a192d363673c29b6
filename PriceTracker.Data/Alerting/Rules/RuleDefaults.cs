using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting.Rules;

/// <summary>What a person means who names a kind and nothing more.</summary>
public static class RuleDefaults
{
    public const int RearmHours = 24;

    public static Rearm RearmOf(AlertKind kind) => kind is AlertKind.LowestEver or AlertKind.LowestInDays ? Rearm.NewLow : Rearm.Recovery;
}
