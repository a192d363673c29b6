using Npgsql;
using PriceTracker.Data.Storage;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

/// <summary>TimeSeries.sql on plain PostgreSQL.</summary>
public sealed class TimeSeriesTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly KeptLog<DatabaseSetup> log = new();
    private string database = null!;
    private NpgsqlDataSource source = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        source = NpgsqlDataSource.Create(database);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Price_daily_has_the_columns_that_a_continuous_aggregate_has() => Assert.Equal(
        [
            "product_id bigint", "currency character varying(3)", "day timestamp with time zone", "min_price numeric", "max_price numeric",
            "first_price numeric", "last_price numeric", "observations bigint",
        ],
        await ColumnsAsync());

    [Fact]
    public async Task A_day_is_a_day_in_UTC_whatever_the_time_zone_of_the_session()
    {
        await RunAsync("insert into price_history (product_id, observed_at, kind, price, currency, availability) values "
            + "(1, '2026-03-01 23:59:59.9Z', 'change', 10, 'EUR', 'in_stock'), (1, '2026-03-02 00:00Z', 'change', 12, 'EUR', 'in_stock'), "
            + "(1, '2026-03-02 23:00Z', 'change', 9, 'EUR', 'in_stock'), (1, '2026-03-02 23:30Z', 'change', null, null, 'out_of_stock')");

        var days = await RowsAsync("set time zone 'Asia/Kathmandu'; select to_char(day at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' '"
            + " || concat_ws(' ', min_price, max_price, first_price, last_price, observations) from price_daily order by day");

        Assert.Equal(["2026-03-01 00:00 10.0000 10.0000 10.0000 10.0000 1", "2026-03-02 00:00 9.0000 12.0000 12.0000 9.0000 2"], days);
    }

    [Fact]
    public async Task Running_it_again_changes_nothing_and_warns_of_nothing()
    {
        var before = await RowsAsync("select oid::text from pg_class where relname = 'price_daily'");

        await SetUpAsync();
        await SetUpAsync();

        Assert.Equal(before, await RowsAsync("select oid::text from pg_class where relname = 'price_daily'"));
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task Processes_that_start_at_once_all_succeed()
    {
        await RunAsync("drop view price_daily");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SetUpAsync()));

        Assert.Equal(8, (await ColumnsAsync()).Count);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task A_second_process_waits_until_the_first_is_done()
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var first = await connection.BeginTransactionAsync();
        await new NpgsqlCommand(await DatabaseSetup.ReadTimeSeriesSqlAsync(default), connection, first).ExecuteNonQueryAsync();

        var second = SetUpAsync();
        await Eventually.TrueAsync(
            async () => (await RowsAsync("select 'waits' from pg_stat_activity where datname = current_database() and wait_event = 'advisory'")).Count == 1,
            "the second process waits for the first");
        Assert.False(second.IsCompleted);

        await first.CommitAsync();
        await second;
    }

    [Fact]
    public async Task An_older_view_with_a_date_is_replaced()
    {
        await RunAsync(OldView);

        await SetUpAsync();

        Assert.Contains("day timestamp with time zone", await ColumnsAsync());
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task An_older_view_that_others_are_built_on_stays_and_the_log_says_what_to_do()
    {
        await RunAsync(OldView + "; create view mine as select * from price_daily");

        await SetUpAsync();

        Assert.Contains("day date", await ColumnsAsync());
        Assert.Contains("Drop what was built on it", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    private const string OldView = """
        drop view price_daily;
        create view price_daily as
        select product_id, currency, date_trunc('day', observed_at at time zone 'UTC')::date as day,
               min(price) as min_price, max(price) as max_price,
               (array_agg(price order by observed_at))[1] as first_price, (array_agg(price order by observed_at desc))[1] as last_price,
               count(*) as observations
        from price_history where price is not null
        group by product_id, currency, date_trunc('day', observed_at at time zone 'UTC')::date
        """;

    private Task SetUpAsync() => new DatabaseSetup(new ContextFactory(database), log).RunAsync(default);

    private Task<List<string>> ColumnsAsync() => RowsAsync("""
        select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
        where attrelid = 'price_daily'::regclass and attnum > 0 order by attnum
        """);

    private async Task RunAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<string>> RowsAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
