using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;
using PriceTracker.Scraping.Fetching;

namespace PriceTracker.Scraping.Worker;

/// <summary>Fetches a product's picture once, through the address guard, and keeps a copy that we serve. A picture that cannot be had is no failure of the scrape.</summary>
public sealed class ProductPictures(IDbContextFactory<PriceTrackerContext> contexts, PageFetcher fetcher)
{
    private const int MaximumBytes = 3 * 1024 * 1024;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    public async Task<ScrapeOutcome> AddAsync(ScrapeOutcome outcome, ScrapeTarget target, CancellationToken cancel)
    {
        if (outcome is not ScrapeOutcome.Read { Facts: { ImageSource: { } source } facts } read)
            return outcome;
        var known = source == target.Product.ImageSource && target.Product.ImageHash is not null;
        if (known || await FetchAsync(source, target.Config?.Proxy, cancel) is not { } hash)
            return outcome;
        return read with { Facts = facts with { ImageHash = hash } };
    }

    private async Task<byte[]?> FetchAsync(string source, string? proxy, CancellationToken cancel)
    {
        var request = new FetchRequest(new Uri(source), Proxy: proxy) { Accept = "image/avif,image/webp,image/*;q=0.8", MaximumBytes = MaximumBytes, Timeout = Timeout };
        if (await fetcher.FetchAsync(request, cancel) is not FetchOutcome.Answer { StatusCode: 200 } answer)
            return null;
        if (PictureTypes.Of(answer.Body.Span) is not { } type)
            return null;
        var hash = SHA256.HashData(answer.Body.Span);
        var body = answer.Body.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.ExecuteSqlAsync(
            $"insert into product_images (hash, body, content_type) values ({hash}, {body}, {type}) on conflict do nothing", cancel);
        return hash;
    }
}
