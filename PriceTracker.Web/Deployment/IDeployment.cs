namespace PriceTracker.Web.Deployment;

/// <summary>A preset, chosen once at start: everything that differs between deployments is listed here and asked nowhere else.</summary>
public interface IDeployment : IAsyncDisposable
{
    string ConnectionString { get; }

    /// <summary>Where the data is, for the person who starts it; no secrets.</summary>
    string DataLocation { get; }

    /// <summary>Nobody else serves or scrapes for this database.</summary>
    bool IsOnlyProcess { get; }

    void AddServices(IServiceCollection services);

    /// <summary>After the schema is up to date, before anything is served.</summary>
    Task PrepareAsync(IServiceProvider services, CancellationToken cancel);
}
