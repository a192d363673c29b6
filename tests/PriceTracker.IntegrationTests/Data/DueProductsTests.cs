using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Messaging;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

public sealed class DueProductsTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly QueueRoom Room = new(1_000, 1_000, []);

    private DataRig rig = null!;
    private Guid alice;

    public async ValueTask InitializeAsync()
    {
        rig = await DataRig.CreateAsync(postgres);
        alice = await rig.PersonAsync("alice@example.com");
    }

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Many_schedulers_side_by_side_claim_each_product_once()
    {
        for (var i = 0; i < 60; i++)
            await rig.TrackAsync(alice, $"https://shop{i}.example/p");

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => rig.Due.ClaimInteractiveAsync(20, default)));

        var ids = claims.SelectMany(c => c).Select(j => j.ProductId).ToList();
        Assert.Equal(60, ids.Count);
        Assert.Equal(60, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_new_product_is_claimed_ahead_of_routine_ones_and_not_among_them()
    {
        await rig.TrackAsync(alice, "https://shop.example/new");

        Assert.Empty(await rig.Due.ClaimRoutineAsync(Room, 10, default));
        Assert.Single(await rig.Due.ClaimInteractiveAsync(10, default));
    }

    [Fact]
    public async Task A_claimed_product_is_not_due_again_before_its_lease_ends()
    {
        await rig.TrackAsync(alice, "https://shop.example/p");
        await rig.Due.ClaimInteractiveAsync(10, default);

        Assert.Empty(await rig.Due.ClaimInteractiveAsync(10, default));
        Assert.Empty(await rig.Due.ClaimRoutineAsync(Room, 10, default));
    }

    [Fact]
    public async Task What_a_dead_process_held_is_due_again_once_released_under_a_new_slot()
    {
        await rig.TrackAsync(alice, "https://shop.example/p");
        var held = Assert.Single(await rig.Due.ClaimInteractiveAsync(10, default));

        Assert.Equal(1, await rig.Due.ReleaseLeasesAsync(default));

        Assert.Equal(held.Slot + 1, Assert.Single(await rig.Due.ClaimRoutineAsync(Room, 10, default)).Slot);
    }

    [Fact]
    public async Task A_job_given_back_is_due_at_once_unless_its_result_was_recorded()
    {
        var done = await rig.TrackAsync(alice, "https://shop.example/done");
        await rig.TrackAsync(alice, "https://shop.example/given-back");
        var jobs = await rig.Due.ClaimInteractiveAsync(10, default);
        await rig.Recorder.RecordAsync([DataRig.Reading(done, jobs.Single(j => j.ProductId == done).Slot, 10m)], default);

        await rig.Due.GiveBackAsync([.. jobs], default);

        // Still ahead of routine ones: somebody waits for it.
        Assert.NotEqual(done, Assert.Single(await rig.Due.ClaimInteractiveAsync(10, default)).ProductId);
    }

    [Fact]
    public async Task One_big_shop_does_not_fill_a_claim()
    {
        for (var i = 0; i < 60; i++)
            await rig.TrackAsync(alice, $"https://big.example/{i}");
        await rig.TrackAsync(alice, "https://small.example/1");
        await rig.Due.ClaimInteractiveAsync(100, default);
        await rig.Due.ReleaseLeasesAsync(default);

        var claimed = await rig.Due.ClaimRoutineAsync(Room, 50, default);

        Assert.Contains(claimed, j => j.Retailer == "small");
        Assert.InRange(claimed.Count(j => j.Retailer == "big"), 1, 20);
    }

    [Fact]
    public async Task A_shop_that_fills_the_head_of_the_line_does_not_hold_up_the_others()
    {
        for (var i = 0; i < 100; i++)
            await rig.TrackAsync(alice, $"https://big.example/{i}");
        for (var i = 0; i < 5; i++)
            await rig.TrackAsync(alice, $"https://small{i}.example/1");
        await rig.Due.ClaimInteractiveAsync(200, default);
        await SetAsync("update products set due_at = now() - interval '1 hour' where registrable_domain = 'big.example'");
        await SetAsync("update products set due_at = now() - interval '1 minute' where registrable_domain <> 'big.example'");

        // 25 wanted, so only the first hundred in line are looked at, and all of them are of the big shop.
        var claimed = await rig.Due.ClaimRoutineAsync(Room, 25, default);

        Assert.Equal(25, claimed.Count);
        Assert.Equal(25, claimed.Select(j => j.ProductId).Distinct().Count());
        // The big shop has its turn among the others.
        Assert.InRange(claimed.Count(j => j.Retailer != "big"), 4, 5);
    }

    [Fact]
    public async Task A_retailer_whose_lane_is_full_is_left_in_the_line()
    {
        await rig.TrackAsync(alice, "https://amazon.example/1");
        await rig.TrackAsync(alice, "https://other.example/1");
        await rig.Due.ClaimInteractiveAsync(10, default);
        await rig.Due.ReleaseLeasesAsync(default);

        Assert.Equal("other", Assert.Single(await rig.Due.ClaimRoutineAsync(new QueueRoom(0, 10, ["amazon"]), 10, default)).Retailer);
        Assert.Equal("amazon", Assert.Single(await rig.Due.ClaimRoutineAsync(new QueueRoom(0, 10, [], ["amazon"]), 10, default)).Retailer);
        Assert.Empty(await rig.Due.ClaimRoutineAsync(QueueRoom.None, 10, default));
    }

    [Fact]
    public async Task A_product_whose_jobs_are_lost_again_and_again_is_tried_more_and_more_seldom()
    {
        var id = await rig.TrackAsync(alice, "https://shop.example/kills-workers");
        var leases = new List<double>();
        for (var claim = 0; claim < 6; claim++)
        {
            await SetAsync("update products set due_at = now(), interactive = true");
            await rig.Due.ClaimInteractiveAsync(10, default);
            leases.Add(((await rig.ProductAsync(id)).DueAt!.Value - TimeProvider.System.GetUtcNow()).TotalMinutes);
        }

        Assert.Equal([3, 3, 3, 6, 12, 24], leases.ConvertAll(lease => Math.Round(lease)));
    }

    [Fact]
    public async Task A_job_given_back_costs_no_longer_lease()
    {
        var id = await rig.TrackAsync(alice, "https://shop.example/p");
        for (var claim = 0; claim < 6; claim++)
            await rig.Due.GiveBackAsync(await rig.Due.ClaimInteractiveAsync(10, default), default);

        await rig.Due.ClaimInteractiveAsync(10, default);

        Assert.InRange((await rig.ProductAsync(id)).DueAt!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3.1));
    }

    private async Task SetAsync(string sql)
    {
        await using var context = await rig.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(sql);
    }
}
