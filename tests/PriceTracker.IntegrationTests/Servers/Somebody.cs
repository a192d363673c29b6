namespace PriceTracker.IntegrationTests.Servers;

/// <summary>Addresses of persons who share a product with those of other tests.</summary>
internal static class Somebody
{
    private static int count;

    public static string Called(string name) => $"{name}-{Interlocked.Increment(ref count)}@example.com";
}
