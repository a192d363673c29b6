namespace PriceTracker.EndToEndTests.Rig;

/// <summary>Marks tests of how screens look, which is the same whatever stands behind them: they run on one deployment.</summary>
internal static class Look
{
    public const string Name = "Look";
    public const string AnyDeployment = "any-deployment";
}
