using Microsoft.Extensions.Time.Testing;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Scraping.Fetching;
using Xunit;

namespace PriceTracker.Tests.Scraping;

public sealed class HostGateTests
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider clock = new();
    private readonly InProcessHostPace pace;
    private readonly HostGate gate;

    public HostGateTests() => gate = new HostGate(pace = new InProcessHostPace(clock), clock, new Random(1));

    [Fact]
    public async Task The_first_turn_comes_at_once_and_the_next_after_the_gap()
    {
        using (await EnterAsync("shop.example"))
        {
        }

        var second = EnterAsync("shop.example");
        Assert.False(second.IsCompleted);
        clock.Advance(Gap * 1.2);
        Assert.True((await second).IsOpen);
    }

    [Fact]
    public async Task Shops_do_not_wait_for_each_other()
    {
        using var first = await EnterAsync("a.example");

        Assert.True((await EnterAsync("b.example")).IsOpen);
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_told_when_to_come_back_each_at_another_time()
    {
        using var first = await EnterAsync("shop.example");
        await gate.RestAsync("shop.example", TimeSpan.FromMinutes(10), default);

        var turns = new List<GateTurn>();
        for (var i = 0; i < 5; i++)
            turns.Add(await gate.EnterAsync("shop.example", Gap, 2, TimeSpan.Zero, default));

        Assert.All(turns, t => Assert.False(t.IsOpen));
        Assert.All(turns, t => Assert.True(t.ComeBackIn >= TimeSpan.FromMinutes(10)));
        Assert.Equal(5, turns.Select(t => t.ComeBackIn).Distinct().Count());
    }

    [Fact]
    public async Task Only_so_many_are_in_at_a_time()
    {
        var first = await gate.EnterAsync("shop.example", TimeSpan.Zero, 1, Patient, default);
        var second = gate.EnterAsync("shop.example", TimeSpan.Zero, 1, Patient, default);
        Assert.False(second.IsCompleted);

        first.Dispose();

        Assert.True((await second).IsOpen);
    }

    [Fact]
    public async Task Idle_hosts_are_forgotten_and_busy_ones_are_not()
    {
        using var turn = await EnterAsync("shop.example");
        clock.Advance(TimeSpan.FromHours(2));

        for (var i = 0; i < 1_100; i++)
            (await EnterAsync($"shop{i}.example")).Dispose();

        Assert.InRange(pace.Count, 1, 1_100);
        using var other = await EnterAsync("shop.example");
        Assert.True(other.IsOpen);
    }

    private Task<GateTurn> EnterAsync(string host) => gate.EnterAsync(host, Gap, 2, Patient, default);
}
