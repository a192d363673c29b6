namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>Which requests of a page are worth making. Pure. Styles are: scripts wait for them, and some write nothing before they came.</summary>
public static class ResourceFilter
{
    /// <param name="url">What is asked for.</param>
    /// <param name="type">What for, in the browser's words.</param>
    public static bool IsWanted(string url, string type) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && type is not ("image" or "media" or "font" or "texttrack" or "manifest" or "ping" or "cspreport" or "imageset" or "beacon");
}
