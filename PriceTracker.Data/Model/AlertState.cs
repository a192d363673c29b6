using PriceTracker.Data.Alerting.Rules;

namespace PriceTracker.Data.Model;

/// <summary>Where a rule stands for one product; see <see cref="RuleState"/>.</summary>
public sealed class AlertState
{
    public long AlertId { get; set; }
    public long ProductId { get; set; }
    /// <summary>Of the rule it belongs to; an older one counts as none.</summary>
    public int Revision { get; set; } = 1;
    public bool Armed { get; set; } = true;
    public string? Currency { get; set; }
    public decimal? SetPrice { get; set; }
    public decimal? AnchorPrice { get; set; }
    public decimal? ToldPrice { get; set; }
    public DateTimeOffset? ToldAt { get; set; }
    public bool? WasInStock { get; set; }
    public bool IsMet { get; set; }

    public RuleState Read() => new(Armed, Currency, SetPrice, AnchorPrice, ToldPrice, ToldAt, WasInStock, IsMet);

    public void Take(RuleState state) =>
        (Armed, Currency, SetPrice, AnchorPrice, ToldPrice, ToldAt, WasInStock, IsMet) =
        (state.Armed, state.Currency, state.SetPrice, state.AnchorPrice, state.ToldPrice, state.ToldAt, state.WasInStock, state.IsMet);
}
