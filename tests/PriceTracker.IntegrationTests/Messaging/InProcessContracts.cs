using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Messaging.InProcess;

namespace PriceTracker.IntegrationTests.Messaging;

public sealed class InProcessScrapeQueueTests : ScrapeQueueContract
{
    protected override Task<IScrapeQueue> CreateAsync() => Task.FromResult<IScrapeQueue>(new InProcessScrapeQueue());
}

public sealed class InProcessAlertQueueTests : AlertQueueContract
{
    protected override Task<IAlertQueue> CreateAsync() => Task.FromResult<IAlertQueue>(new InProcessAlertQueue());
}

public sealed class InProcessLiveFeedTests : LiveFeedContract
{
    protected override Task<ILiveFeed> CreateAsync() => Task.FromResult<ILiveFeed>(new InProcessLiveFeed(TimeProvider.System, NullLogger<InProcessLiveFeed>.Instance));
}

public sealed class InProcessHostPaceTests : HostPaceContract
{
    private readonly FakeTimeProvider clock = new();

    protected override Task<IHostPace> CreateAsync() => Task.FromResult<IHostPace>(new InProcessHostPace(clock));

    protected override Task PassAsync(TimeSpan time)
    {
        clock.Advance(time);
        return Task.CompletedTask;
    }
}
