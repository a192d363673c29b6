namespace PriceTracker.EndToEndTests.Rig;

/// <summary>The product as it runs, in one process or in many.</summary>
internal interface ITrackedProduct : IAsyncDisposable
{
    /// <summary>Where browsers go.</summary>
    string Address { get; }

    string Output { get; }
}
