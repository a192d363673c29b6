using Microsoft.EntityFrameworkCore;

namespace PriceTracker.Data.Storage;

/// <summary>Brings the schema up to date: migrations, then TimeSeries.sql. Safe to run at every start and from two processes.</summary>
public sealed class DatabaseSetup(IDbContextFactory<PriceTrackerContext> contexts)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.MigrateAsync(cancel);
        await context.Database.ExecuteSqlRawAsync(await ReadTimeSeriesSqlAsync(cancel), cancel);
    }

    public static async Task<string> ReadTimeSeriesSqlAsync(CancellationToken cancel)
    {
        await using var stream = typeof(DatabaseSetup).Assembly
            .GetManifestResourceStream("PriceTracker.Data.Storage.TimeSeries.sql")
            ?? throw new InvalidOperationException("TimeSeries.sql is not embedded.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }
}
