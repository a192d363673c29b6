using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PriceTracker.Data.Storage;

/// <summary>Brings the schema up to date: migrations, then TimeSeries.sql. Safe to run at every start and from several processes.</summary>
public sealed class DatabaseSetup(IDbContextFactory<PriceTrackerContext> contexts, ILogger<DatabaseSetup> logger)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.MigrateAsync(cancel);
        var sql = await ReadTimeSeriesSqlAsync(cancel);
        await context.Database.CreateExecutionStrategy().ExecuteAsync(token => RunTimeSeriesAsync(context, sql, token), cancel);
    }

    public static async Task<string> ReadTimeSeriesSqlAsync(CancellationToken cancel)
    {
        await using var stream = typeof(DatabaseSetup).Assembly
            .GetManifestResourceStream("PriceTracker.Data.Storage.TimeSeries.sql")
            ?? throw new InvalidOperationException("TimeSeries.sql is not embedded.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    private async Task RunTimeSeriesAsync(PriceTrackerContext context, string sql, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        connection.Notice += Tell;
        try
        {
            // Not through EF, which would read braces as parameters.
            await using var command = new NpgsqlCommand(sql, connection);
            command.CommandTimeout = 0; // A long history is moved, or another process is waited for that moves it.
            await command.ExecuteNonQueryAsync(cancel);
        }
        finally
        {
            connection.Notice -= Tell;
            await context.Database.CloseConnectionAsync();
        }
    }

    private void Tell(object sender, NpgsqlNoticeEventArgs args)
    {
        var level = args.Notice.InvariantSeverity switch
        {
            "WARNING" => LogLevel.Warning,
            "INFO" => LogLevel.Information,
            _ => LogLevel.Debug,
        };
        logger.Log(level, "{Message} {Hint}", args.Notice.MessageText, args.Notice.Hint);
    }
}
