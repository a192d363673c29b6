namespace PriceTracker.Benchmarks.Running;

/// <summary>The checkout that this program was built from.</summary>
public static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The product's own build output, as run.sh starts it: beside it lies the manifest that says where its styles and scripts are.</summary>
    public static string Product { get; } = Path.Combine(Root, "PriceTracker.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "PriceTracker.Web.dll");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PriceTracker.sln")))
                return folder.FullName;
        throw new InvalidOperationException("PriceTracker.sln is not above this program.");
    }
}
