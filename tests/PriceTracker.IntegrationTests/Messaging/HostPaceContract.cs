using PriceTracker.Data.Messaging;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>What every pace promises.</summary>
public abstract class HostPaceContract : IAsyncLifetime
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(1);

    protected IHostPace Pace { get; private set; } = null!;

    protected abstract Task<IHostPace> CreateAsync();

    /// <summary>Lets time go by on the clock that the pace reads.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    public virtual async ValueTask InitializeAsync() => Pace = await CreateAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_first_turn_comes_at_once_and_each_further_one_a_gap_later()
    {
        var turns = await TakeAsync(4);

        Assert.All(turns, turn => Assert.True(turn.IsTaken));
        for (var i = 0; i < turns.Count; i++)
            Assert.InRange(turns[i].Wait, (Gap * i) - TimeSpan.FromMilliseconds(300), Gap * i);
    }

    [Fact]
    public async Task Askers_at_once_get_turns_that_lie_apart()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Pace.TakeAsync("shop.example", Gap, Patient, default).AsTask()));

        Assert.All(turns, turn => Assert.True(turn.IsTaken));
        Assert.Equal(20, turns.Select(turn => Math.Round(turn.Wait / Gap)).Distinct().Count());
    }

    [Fact]
    public async Task After_the_gap_the_next_turn_comes_at_once()
    {
        await TakeAsync(1);
        await PassAsync(Gap);

        Assert.Equal(TimeSpan.Zero, (await TakeAsync(1))[0].Wait);
    }

    [Fact]
    public async Task Shops_do_not_wait_for_each_other()
    {
        await TakeAsync(5);

        var other = await Pace.TakeAsync("other.example", Gap, Patient, default);

        Assert.Equal(new PaceTurn(true, TimeSpan.Zero), other);
    }

    [Fact]
    public async Task Who_would_wait_too_long_takes_no_turn_and_is_told_when_to_come_back_each_at_another_time()
    {
        await Pace.RestAsync("shop.example", TimeSpan.FromMinutes(10), default);

        var turns = await TakeAsync(5);

        Assert.All(turns, turn => Assert.False(turn.IsTaken));
        Assert.All(turns, turn => Assert.InRange(turn.Wait, TimeSpan.FromMinutes(9.9), TimeSpan.FromMinutes(11)));
        Assert.Equal(5, turns.Select(turn => turn.Wait).Distinct().Count());
    }

    [Fact]
    public async Task A_shorter_rest_does_not_end_a_longer_one()
    {
        await Pace.RestAsync("shop.example", TimeSpan.FromMinutes(10), default);
        await Pace.RestAsync("shop.example", TimeSpan.FromMinutes(1), default);

        Assert.True((await TakeAsync(1))[0].Wait > TimeSpan.FromMinutes(9));
    }

    private async Task<List<PaceTurn>> TakeAsync(int count)
    {
        var turns = new List<PaceTurn>();
        for (var i = 0; i < count; i++)
            turns.Add(await Pace.TakeAsync("shop.example", Gap, Patient, default));
        return turns;
    }
}
