namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>The browser's words for why a page did not open, in ours. Pure.</summary>
public static class RenderFailures
{
    public static FetchOutcome.Failed Of(string message) =>
        message switch
        {
            _ when Says(message, "ERR_TOO_MANY_REDIRECTS") => new("too_many_redirects"),
            _ when Says(message, "ERR_CERT", "ERR_SSL") => new("connection_failed", "its certificate is not valid"),
            _ when Says(message, "ERR_ABORTED", "Download is starting") => new("not_html"),
            _ when Says(message, "ERR_UNSAFE_REDIRECT", "ERR_UNKNOWN_URL_SCHEME", "ERR_DISALLOWED_URL_SCHEME") => new("bad_redirect"),
            _ when Says(message, "ERR_TIMED_OUT", "ERR_CONNECTION_TIMED_OUT") => new("timeout"),
            _ when Says(message, "ERR_CONNECTION", "ERR_TUNNEL", "ERR_PROXY") => new("connection_failed"),
            _ => new("bad_response"),
        };

    private static bool Says(string message, params string[] words) => words.Any(w => message.Contains(w, StringComparison.Ordinal));
}
