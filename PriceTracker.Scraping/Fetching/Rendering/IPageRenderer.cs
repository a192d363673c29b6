namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>Opens a page in a browser and gives it as it stands once its scripts have written it.</summary>
public interface IPageRenderer
{
    /// <summary>Whether there is a browser. Everything else works without one.</summary>
    bool IsAvailable { get; }

    /// <summary>
    /// An answer as <see cref="PageFetcher"/> gives it, or why there is none: its codes, and <see cref="BrowserMissing"/>, <see cref="BrowserBusy"/>,
    /// <see cref="BrowserFailed"/>.
    /// </summary>
    Task<FetchOutcome> RenderAsync(RenderRequest request, CancellationToken cancel);

    /// <summary>There is none.</summary>
    const string BrowserMissing = "browser_missing";

    /// <summary>Others wait already: ask again later.</summary>
    const string BrowserBusy = "browser_busy";

    /// <summary>It did not start, or broke down over the page.</summary>
    const string BrowserFailed = "browser_failed";
}
