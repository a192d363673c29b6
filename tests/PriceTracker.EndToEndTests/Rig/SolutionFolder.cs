namespace PriceTracker.EndToEndTests.Rig;

internal static class SolutionFolder
{
    public static readonly string Path = Find();

    /// <summary>The product in the configuration that these tests were built in.</summary>
    public static string Product
    {
        get
        {
            var release = AppContext.BaseDirectory.Contains($"{System.IO.Path.DirectorySeparatorChar}Release{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal);
            return System.IO.Path.Combine(Path, "PriceTracker.Web", "bin", release ? "Release" : "Debug", "net10.0", "PriceTracker.Web.dll");
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "PriceTracker.sln")))
                return folder.FullName;
        throw new InvalidOperationException("These tests run from within the solution's folder.");
    }
}
