using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Hosting;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Deployment.Demo;

/// <summary>
/// Fills a fresh instance with something to look at: an account, sample products with a year of history, and a few alerts. Runs before
/// anything is served, and only where <c>Demo__Catalog</c> names a catalogue and the account does not exist yet.
/// </summary>
internal static class DemoSeed
{
    public static async Task RunAsync(IServiceProvider services, IConfiguration configuration, CancellationToken cancel)
    {
        if (configuration["Demo:Catalog"] is not { Length: > 0 } address)
            return;
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts.Accounts>();
        var contexts = services.GetRequiredService<IDbContextFactory<PriceTrackerContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Users.AnyAsync(u => u.Email == DemoAccount.Email, cancel))
            return;

        var catalog = await DemoCatalog.FetchAsync(address, cancel);
        if (await accounts.CreateAsync(DemoAccount.Email, DemoAccount.Password, UserClaims.UserRole) is not RegisterOutcome.Created { Account.Id: var userId })
            throw new StartException("The demo account could not be created. Start with another data folder (--data DIR).");
        var ids = await TrackAsync(services.GetRequiredService<IProductCatalog>(), userId, catalog, cancel);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await AddHistoryAsync(context, catalog, ids, now, cancel);
        await AddAlertsAsync(context, catalog, ids, userId, now, cancel);
    }

    /// <summary>As a person would, link by link; each becomes due at once, so that pictures are there with the first look.</summary>
    private static async Task<IReadOnlyDictionary<DemoProduct, long>> TrackAsync(
        IProductCatalog products, Guid userId, DemoCatalog catalog, CancellationToken cancel)
    {
        var ids = new Dictionary<DemoProduct, long>(ReferenceEqualityComparer.Instance);
        foreach (var sample in catalog.Products)
        {
            ids[sample] = await products.AddAsync(userId, sample.Url, cancel) switch
            {
                AddOutcome.Added added => added.Product.Id,
                AddOutcome.Refused refused => throw new StartException($"{sample.Url}: {refused.Message} List the shop in Scraping__AllowedPrivateHosts."),
                _ => throw new StartException($"{sample.Url} could not be tracked. Start with another data folder (--data DIR)."),
            };
        }
        return ids;
    }

    private static async Task AddHistoryAsync(
        PriceTrackerContext context, DemoCatalog catalog, IReadOnlyDictionary<DemoProduct, long> ids, DateTimeOffset now, CancellationToken cancel)
    {
        var tracked = ids.Values.ToArray();
        var products = await context.Products.Where(p => tracked.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        foreach (var sample in catalog.Products)
        {
            var product = products[ids[sample]];
            var rows = DemoHistory.Rows(product.Id, sample, catalog.GapFrom, catalog.GapTo, now).ToList();
            context.PriceHistory.AddRange(rows);
            DemoStanding.Apply(product, sample, rows[^1], now);
            context.Update(product);
        }
        await context.SaveChangesAsync(cancel);
    }

    private static async Task AddAlertsAsync(
        PriceTrackerContext context, DemoCatalog catalog, IReadOnlyDictionary<DemoProduct, long> ids, Guid userId, DateTimeOffset now, CancellationToken cancel)
    {
        var plans = catalog.Products.Where(s => s.Target is not null).Select(s => DemoAlert.Plan(s, ids[s], userId, now)).ToList();
        context.Alerts.AddRange(plans.Select(p => p.Alert));
        await context.SaveChangesAsync(cancel);
        context.AlertStates.AddRange(plans.Select(p => p.State()));
        context.AlertFirings.AddRange(plans.SelectMany(p => p.Firings(now)).OrderBy(f => f.CreatedAt));
        await context.SaveChangesAsync(cancel);
    }
}
