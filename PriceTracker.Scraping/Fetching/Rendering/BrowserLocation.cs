namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>Where the system keeps its Chromium, or a relative of it.</summary>
internal static class BrowserLocation
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "chromium-headless-shell", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "chrome"];

    private static readonly string[] Elsewhere =
    [
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The one that is set, else the first that is there; null where there is none.</summary>
    public static string? Find(string? configured, string? path) =>
        string.IsNullOrEmpty(configured) ? Candidates(path ?? "").FirstOrDefault(File.Exists) : configured;

    private static IEnumerable<string> Candidates(string path) =>
        (from name in Names
         from folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Prepend("/usr/bin")
         select Path.Combine(folder, name)).Concat(Elsewhere);
}
