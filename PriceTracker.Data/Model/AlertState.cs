namespace PriceTracker.Data.Model;

/// <summary>Where a rule stands for one product: disarmed by firing, armed again once the price is back on the other side.</summary>
public sealed class AlertState
{
    public long AlertId { get; set; }
    public long ProductId { get; set; }
    public bool Armed { get; set; } = true;
}
