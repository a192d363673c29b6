namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>One browser for all tests of a class, which takes two seconds to start.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    public RenderRig Rig { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Rig = await RenderRig.StartAsync();

    public ValueTask DisposeAsync() => Rig.DisposeAsync();
}
