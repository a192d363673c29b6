using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.History;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;
using PriceTracker.Scraping;
using PriceTracker.Scraping.Scheduling;

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>The data room on a database of its own, with what it would tell others kept in lists.</summary>
public sealed class DataRig : IAsyncDisposable
{
    private readonly InProcessLiveFeed feed = new(TimeProvider.System, NullLogger<InProcessLiveFeed>.Instance);

    private DataRig(string connectionString)
    {
        ConnectionString = connectionString;
        Contexts = new ContextFactory(connectionString);
        feed.Subscribe(message =>
        {
            lock (Told)
                Told.Add(message);
        });
        var options = Options.Create(new CatalogOptions());
        Catalog = new ProductCatalog(Contexts, new AnyAddress(), new AddLimiter(options, Clock), new RuleIntake(Contexts, AlertQueue, TimeProvider.System), feed);
        History = new PriceHistory(Contexts, Caches.Memory(), TimeProvider.System);
        Alerts = new AlertBook(Contexts, AlertQueue, TimeProvider.System);
        Inbox = new Inbox(Contexts, feed, TimeProvider.System);
        Pages = new PageStore(Contexts);
        Recorder = new PriceRecorder(Contexts, Pages, feed, AlertQueue, TimeProvider.System);
        Due = new DueProducts(Contexts, Options.Create(new ScrapingOptions { MinimumInterval = TimeSpan.Zero }));
    }

    public string ConnectionString { get; }
    public IDbContextFactory<PriceTrackerContext> Contexts { get; }
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    public List<LiveMessage> Told { get; } = [];
    public IAlertQueue AlertQueue { get; } = new InProcessAlertQueue();
    public ProductCatalog Catalog { get; }
    public PriceHistory History { get; }
    public AlertBook Alerts { get; }
    public Inbox Inbox { get; }
    public PageStore Pages { get; }
    public PriceRecorder Recorder { get; }
    public DueProducts Due { get; }

    public static async Task<DataRig> CreateAsync(PostgresServer postgres) => new(await postgres.CreateDatabaseAsync());

    public async Task<Guid> PersonAsync(string name)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var user = new User { Id = Guid.CreateVersion7(), UserName = name, Email = name, NormalizedEmail = name.ToUpperInvariant(), NormalizedUserName = name.ToUpperInvariant() };
        context.Users.Add(user);
        await context.SaveChangesAsync();
        return user.Id;
    }

    public async Task<long> TrackAsync(Guid person, string url) => await Catalog.AddAsync(person, url, default) switch
    {
        AddOutcome.Added added => added.Product.Id,
        AddOutcome.AlreadyTracked tracked => tracked.Product.Id,
        var other => throw new InvalidOperationException(other.ToString()),
    };

    /// <summary>Claims and records one reading, as scheduler and worker would.</summary>
    public async Task<long> ReadAsync(long productId, decimal? price, string currency = "EUR", Availability availability = Availability.InStock)
    {
        var slot = await ClaimAsync(productId);
        await Recorder.RecordAsync([Reading(productId, slot, price, currency, availability)], default);
        return slot;
    }

    public async Task<long> ClaimAsync(long productId)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return (await context.Database.SqlQuery<long>(
            $"update products set slot = slot + 1, interactive = false where id = {productId} returning slot as \"Value\"").ToListAsync())[0];
    }

    public static ScrapeResult Reading(long productId, long slot, decimal? price, string currency = "EUR", Availability availability = Availability.InStock) => new()
    {
        ProductId = productId,
        Slot = slot,
        Outcome = new ScrapeOutcome.Read(price, price is null ? null : currency, null, availability, new ProductFacts("A kettle"), new EvidenceFact("jsonld", "offers.price", $"{price}", 0.9f)),
        NextIn = TimeSpan.FromHours(1),
        Interval = TimeSpan.FromHours(1),
    };

    public async Task<Product> ProductAsync(long id)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await context.Products.AsNoTracking().SingleAsync(p => p.Id == id);
    }

    public async Task<List<PriceObservation>> RowsAsync(long id)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await context.PriceHistory.AsNoTracking().Where(o => o.ProductId == id).OrderBy(o => o.ObservedAt).ToListAsync();
    }

    public async ValueTask DisposeAsync() => await feed.DisposeAsync();

    private sealed class AnyAddress : IAddressPolicy
    {
        public Task<AddOutcome.Refused?> CheckAsync(Uri url, CancellationToken cancel) => Task.FromResult<AddOutcome.Refused?>(null);
    }
}
