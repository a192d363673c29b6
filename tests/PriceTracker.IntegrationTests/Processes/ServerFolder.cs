namespace PriceTracker.IntegrationTests.Processes;

/// <summary>A folder for the data of servers, gone after the test.</summary>
internal sealed class ServerFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("price-tracker-starts-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
