using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>Reads the few rows each time, so that every process words alike as soon as one is saved.</summary>
public sealed class StoredTemplates(IDbContextFactory<PriceTrackerContext> contexts) : ITemplateSource
{
    public async Task<IReadOnlyDictionary<string, string>> ChangedAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.MessageTemplates.AsNoTracking().ToDictionaryAsync(t => t.Name, t => t.Body, cancel);
    }
}
