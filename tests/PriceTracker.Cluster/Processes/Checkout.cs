namespace PriceTracker.Cluster.Processes;

/// <summary>The project's folder, and the built programs in it.</summary>
public static class Checkout
{
    public static string Folder { get; } = Find();

    public static string Web => Program("PriceTracker.Web");

    public static string Worker => Program("PriceTracker.Scraping");

    public static string ProxyConfiguration => Path.Combine(Folder, "deploy", "haproxy.cfg");

    private static string Program(string project) => Path.Combine(Folder, project, "bin", "Release", "net10.0", project + ".dll");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PriceTracker.sln")))
                return folder.FullName;
        throw new InvalidOperationException("PriceTracker.sln is not above this program.");
    }
}
