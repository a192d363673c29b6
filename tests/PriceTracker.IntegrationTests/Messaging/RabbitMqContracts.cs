using PriceTracker.Data.Messaging;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Messaging;

public sealed class RabbitMqScrapeQueueTests(BrokerServers brokers) : ScrapeQueueContract
{
    private RabbitMqRig? rig;

    protected override async Task<IScrapeQueue> CreateAsync() => (rig = await RabbitMqRig.StartAsync(await brokers.RabbitMqAsync())).Scrapes;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (rig is not null)
            await rig.DisposeAsync();
    }
}

public sealed class RabbitMqAlertQueueTests(BrokerServers brokers) : AlertQueueContract
{
    private RabbitMqRig? rig;

    protected override async Task<IAlertQueue> CreateAsync() => (rig = await RabbitMqRig.StartAsync(await brokers.RabbitMqAsync())).Alerts;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (rig is not null)
            await rig.DisposeAsync();
    }
}
