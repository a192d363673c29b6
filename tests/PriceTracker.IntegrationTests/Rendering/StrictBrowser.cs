namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>One renderer with little patience for all tests of a class. A page that breaks its browser costs the next page a start, and no test its proof.</summary>
public sealed class StrictBrowser : IAsyncLifetime
{
    public const string Good = "<b>$ 1.00</b>";

    public RenderRig Rig { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Rig = await RenderRig.StartAsync(o =>
        {
            o.Browser.PageTimeout = TimeSpan.FromSeconds(6);
            o.Browser.Settle = TimeSpan.FromSeconds(2);
            o.Browser.Pages = 1;
        });
        Rig.Shop.Pages["good"] = Good;
    }

    public ValueTask DisposeAsync() => Rig.DisposeAsync();
}
