namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>A page to render.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Proxy">The shop's own proxy; null means the one for all, if any.</param>
/// <param name="PriceSelector">CSS or XPath of the price: once it is there, nothing more is waited for.</param>
/// <param name="IsAwaited">Somebody waits for it.</param>
public sealed record RenderRequest(Uri Url, string? Proxy = null, string? PriceSelector = null, bool IsAwaited = false);
