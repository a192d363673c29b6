using Microsoft.Extensions.Time.Testing;
using PriceTracker.Scraping.Fetching.Rendering;
using Xunit;

namespace PriceTracker.Tests.Scraping.Rendering;

public sealed class RenderSlotsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly FakeTimeProvider clock = new();
    private readonly RenderSlots slots = new(places: 1, mostWaiting: 2);

    [Fact]
    public async Task Who_is_waited_for_goes_first()
    {
        var inside = await EnterAsync(false);
        var routine = EnterAsync(false);
        var awaited = EnterAsync(true);

        inside!.Dispose();
        var turn = await awaited;
        Assert.False(routine.IsCompleted);

        turn!.Dispose();
        Assert.NotNull(await routine);
    }

    [Fact]
    public async Task Nobody_waits_where_too_many_wait_already()
    {
        await EnterAsync(false);
        _ = EnterAsync(false);
        _ = EnterAsync(false);

        Assert.Null(await EnterAsync(true));
    }

    [Fact]
    public async Task Who_waited_too_long_goes_away_and_leaves_the_place_to_the_next()
    {
        var inside = await EnterAsync(false);
        var first = EnterAsync(false);
        clock.Advance(TimeSpan.FromSeconds(20));
        var second = EnterAsync(false);
        clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Null(await first);
        inside!.Dispose();
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task A_turn_that_was_given_up_is_not_lost()
    {
        var inside = await EnterAsync(false);
        using var stop = new CancellationTokenSource();
        var given = slots.EnterAsync(false, Patience, clock, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        inside!.Dispose();

        Assert.NotNull(await EnterAsync(false));
    }

    private Task<IDisposable?> EnterAsync(bool isAwaited) => slots.EnterAsync(isAwaited, Patience, clock, default);
}
