using System.Diagnostics;
using System.Net.Sockets;
using Npgsql;

namespace PriceTracker.Data.Hosting;

/// <summary>Whether the database can be used, asked before anything else is started.</summary>
public static class DatabaseStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits a little for a server that is just starting.</summary>
    /// <exception cref="StartException">The setting is wrong, or the server does not answer.</exception>
    public static async Task CheckAsync(string setting, CancellationToken cancel)
    {
        var options = Read(setting);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Pause, cancel))
        {
            try
            {
                await using var connection = new NpgsqlConnection(options.ConnectionString);
                await connection.OpenAsync(cancel);
                return;
            }
            catch (PostgresException error) when (error.SqlState != PostgresErrorCodes.CannotConnectNow && error.SqlState != PostgresErrorCodes.TooManyConnections)
            {
                throw new StartException($"PostgreSQL at {options.Host}:{options.Port} refuses ConnectionStrings__Postgres: {error.MessageText}.");
            }
            catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException)
            {
                if (waited.Elapsed > Patience)
                    throw new StartException($"PostgreSQL at {options.Host}:{options.Port} (ConnectionStrings__Postgres) does not answer: {Innermost(error)}");
            }
        }
    }

    private static NpgsqlConnectionStringBuilder Read(string setting)
    {
        try
        {
            var options = new NpgsqlConnectionStringBuilder(setting) { Pooling = false, Timeout = 5 };
            if (!string.IsNullOrEmpty(options.Host))
                return options;
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            // Said below, without the value: it holds a password.
        }
        throw new StartException("ConnectionStrings__Postgres cannot be read. It looks like Host=db;Database=pricetracker;Username=pricetracker;Password=secret.");
    }

    private static string Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error.Message;
}
