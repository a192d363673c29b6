namespace PriceTracker.IntegrationTests.Servers;

/// <summary>Where the project stands, for what is not built into the tests.</summary>
public static class Checkout
{
    public static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PriceTracker.sln")))
                return folder.FullName;
        throw new InvalidOperationException("PriceTracker.sln is not above this program.");
    }
}
