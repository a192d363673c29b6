using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.History;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

public sealed class HistoryTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private DataRig rig = null!;
    private long kettle;

    public async ValueTask InitializeAsync()
    {
        rig = await DataRig.CreateAsync(postgres);
        kettle = await rig.TrackAsync(await rig.PersonAsync("alice@example.com"), "https://shop.example/kettle");
    }

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Raw_history_begins_with_the_point_carried_into_the_range()
    {
        await WriteAsync((now.AddDays(-40), 50m), (now.AddDays(-10), 40m), (now.AddDays(-1), 45m));

        var points = await rig.History.ReadAsync(kettle, HistoryRange.Month, HistoryResolution.Raw, default);

        Assert.Equal([50m, 40m, 45m], points.Select(p => p.Price!.Value));
    }

    [Fact]
    public async Task The_average_is_weighted_by_how_long_each_price_held()
    {
        await WriteAsync((now.AddDays(-40), 100m), (now.AddDays(-3), 50m));

        var stats = await rig.History.StatsAsync(kettle, HistoryRange.Month, default);

        Assert.Equal((50m, 50m, 100m), (stats.Current, stats.Low, stats.High));
        Assert.InRange(stats.Average!.Value, 94.9m, 95.1m); // 27 days at 100 and 3 at 50.
    }

    [Fact]
    public async Task A_days_bucket_keeps_its_lowest_price_also_when_the_deal_was_short()
    {
        var day = new DateTimeOffset(now.AddDays(-2).Date, TimeSpan.Zero);
        await WriteAsync((day.AddHours(1), 100m), (day.AddHours(2), 60m), (day.AddHours(3), 99m));

        var bucket = Assert.Single(await rig.History.ReadAsync(kettle, HistoryRange.Week, HistoryResolution.Daily, default));

        Assert.Equal((day, 99m, 60m, 100m), (bucket.Time, bucket.Price, bucket.Low, bucket.High));
    }

    [Fact]
    public async Task The_daily_view_agrees_with_the_daily_buckets()
    {
        var day = new DateTimeOffset(now.AddDays(-2).Date, TimeSpan.Zero);
        await WriteAsync((day.AddHours(1), 100m), (day.AddHours(2), 60m), (day.AddHours(3), 99m));

        await using var context = await rig.Contexts.CreateDbContextAsync();
        var row = (await context.Database.SqlQuery<DailyRow>(
            $"select min_price, max_price, first_price, last_price, observations from price_daily where product_id = {kettle}").ToListAsync())[0];

        Assert.Equal(new DailyRow(60m, 100m, 100m, 99m, 3), row);
    }

    [Fact]
    public async Task Changes_are_paged_newest_first_with_what_was_before_and_how_long_each_held()
    {
        await WriteAsync((now.AddDays(-3), 100m), (now.AddDays(-2), 60m), (now.AddDays(-1), 99m));

        var first = (await rig.History.ChangesAsync(kettle, 1, 2, default)).Items;
        var second = Assert.Single((await rig.History.ChangesAsync(kettle, 2, 2, default)).Items);

        Assert.Equal([(99m, 60m), (60m, 100m)], first.Select(c => (c.Price!.Value, c.PreviousPrice!.Value)));
        Assert.Null(first[0].HeldUntil);
        Assert.Equal((100m, (decimal?)null, first[1].ObservedAt), (second.Price!.Value, second.PreviousPrice, second.HeldUntil));
    }

    [Fact]
    public async Task Sparklines_of_many_products_come_in_one_read_and_start_with_the_carried_in_price()
    {
        await WriteAsync((now.AddDays(-50), 70m), (now.AddDays(-49), 70m));

        var lines = await rig.History.SparklinesAsync([kettle, 999_999], default);

        Assert.Equal("EUR", Assert.Single(lines).Value.Currency);
    }

    private async Task WriteAsync(params (DateTimeOffset At, decimal Price)[] points)
    {
        await using var context = await rig.Contexts.CreateDbContextAsync();
        context.PriceHistory.AddRange(points.Select(p => new PriceObservation
        {
            ProductId = kettle,
            ObservedAt = p.At,
            Kind = ObservationKind.Change,
            Price = p.Price,
            Currency = "EUR",
            Availability = Availability.InStock,
        }));
        await context.SaveChangesAsync();
    }

    private sealed record DailyRow(decimal MinPrice, decimal MaxPrice, decimal FirstPrice, decimal LastPrice, long Observations);
}
