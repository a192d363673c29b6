using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Delivery;

namespace PriceTracker.IntegrationTests.Notifications.Delivery;

/// <summary>Dispatch and sending on a real database, with a clock that is turned by hand and a sink for a channel.</summary>
internal sealed class DeliveryRig : IAsyncDisposable
{
    private readonly InProcessLiveFeed feed = new(TimeProvider.System, NullLogger<InProcessLiveFeed>.Instance);
    private readonly ChannelSecrets secrets = new(new EphemeralDataProtectionProvider());

    private DeliveryRig(DataRig data) => Data = data;

    public DataRig Data { get; }

    public SinkChannel Sink { get; } = new();

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddDays(20_600).AddHours(12));

    public static async Task<DeliveryRig> CreateAsync(PostgresServer postgres) => new(await DataRig.CreateAsync(postgres));

    /// <summary>A process of its own: as many as wanted share the database.</summary>
    public DeliveryWorker Worker()
    {
        var reads = new DeliveryReads(Data.Contexts, new FiringReads(Data.Contexts), new ChannelCatalog([Sink]), secrets, Clock);
        var results = new DeliveryResults(Data.Contexts, feed, Clock);
        return new DeliveryWorker(new DeliveryClaims(Data.Contexts, Clock), reads, new ChannelSending(new PlainWriter(), results), new DeliverySignal(), Clock, NullLogger<DeliveryWorker>.Instance);
    }

    public FiringDispatch Dispatch(ILiveFeed? to = null) => new(Data.Contexts, to ?? feed, new DeliverySignal(), Clock);

    public async Task<long> ChannelAsync(Guid person)
    {
        await using var context = await Data.Contexts.CreateDbContextAsync();
        var channel = new NotificationChannel { UserId = person, Kind = Sink.Kind, Label = "sink", Secret = secrets.Protect(new Dictionary<string, string>()), Status = ChannelStatus.Active };
        context.NotificationChannels.Add(channel);
        await context.SaveChangesAsync();
        return channel.Id;
    }

    /// <summary>So many firings of one rule, as the recorder leaves them.</summary>
    public async Task FireAsync(Guid person, long product, int count = 1, long? alert = null)
    {
        await using var context = await Data.Contexts.CreateDbContextAsync();
        var slot = await context.AlertFirings.CountAsync();
        context.AlertFirings.AddRange(Enumerable.Range(slot + 1, count).Select(i => new AlertFiring
        {
            AlertId = alert,
            UserId = person,
            ProductId = product,
            Revision = 1,
            Slot = i,
            Kind = AlertKind.Below,
            TargetPrice = 10,
            NewPrice = 9,
            Currency = "EUR",
            CreatedAt = Clock.GetUtcNow(),
        }));
        await context.SaveChangesAsync();
    }

    public async Task WishAsync(NotificationPreferences wishes)
    {
        await using var context = await Data.Contexts.CreateDbContextAsync();
        context.NotificationPreferences.Add(wishes);
        await context.SaveChangesAsync();
    }

    public async Task DispatchAllAsync()
    {
        while (await Dispatch().DispatchAsync(default) > 0)
        {
        }
    }

    /// <summary>Until nothing is due now.</summary>
    public async Task SendAllAsync()
    {
        var worker = Worker();
        while (await worker.RunAsync(default))
        {
        }
    }

    public async Task<List<NotificationDelivery>> DeliveriesAsync(long channel)
    {
        await using var context = await Data.Contexts.CreateDbContextAsync();
        return await context.NotificationDeliveries.AsNoTracking().Where(d => d.ChannelId == channel).OrderBy(d => d.Id).ToListAsync();
    }

    public async Task<NotificationChannel> FindAsync(long channel)
    {
        await using var context = await Data.Contexts.CreateDbContextAsync();
        return await context.NotificationChannels.AsNoTracking().SingleAsync(c => c.Id == channel);
    }

    public async ValueTask DisposeAsync()
    {
        await feed.DisposeAsync();
        await Data.DisposeAsync();
    }
}
