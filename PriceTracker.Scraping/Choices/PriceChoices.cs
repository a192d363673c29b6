using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Repair;
using PriceTracker.Data.Storage;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Worker;

namespace PriceTracker.Scraping.Choices;

/// <summary>Reads the newest page of a product once more, and offers every price that the engine saw on it.</summary>
internal sealed class PriceChoices(
    IDbContextFactory<PriceTrackerContext> contexts, IPageStore pages, PickRecords picks, ProductExtractor extractor) : IPriceChoices, IDisposable
{
    /// <summary>More would not help anybody choose.</summary>
    private const int Most = 12;

    /// <summary>Reading a page is work for a processor; those who ask wait for each other, not for the screens.</summary>
    private readonly SemaphoreSlim processors = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<ChoicesOutcome> FindAsync(Guid userId, bool isAdministrator, long productId, CancellationToken cancel)
    {
        if (await picks.OthersAsync(userId, isAdministrator, productId, cancel) is not { } others)
            return new ChoicesOutcome.NotFound();
        if (await ReadAsync(productId, cancel) is not var (product, page, candidates, confidence))
        {
            await picks.AskForPageAsync(productId, cancel);
            return new ChoicesOutcome.NoPage();
        }
        var picked = PickedPlace.Find(candidates, product.Recipe);
        var items = candidates.Select((c, i) => new PriceChoice(
            i, c.Amount, c.Currency ?? product.Currency, c.Channel, c.Locator, c.Text, i == 0 ? confidence : null, c.Doubts, c.Amount == product.CurrentPrice, c == picked));
        return new ChoicesOutcome.Found(new PriceChoiceList(Convert.ToHexStringLower(page.Hash), page.FetchedAt, others > 0 && !isAdministrator, [.. items]));
    }

    public async Task<PickOutcome> PickAsync(Guid userId, bool isAdministrator, long productId, PricePick pick, CancellationToken cancel)
    {
        if (await picks.OthersAsync(userId, isAdministrator, productId, cancel) is null)
            return new PickOutcome.NotFound();
        if (await ReadAsync(productId, cancel) is not var (product, page, candidates, _))
        {
            await picks.AskForPageAsync(productId, cancel);
            return new PickOutcome.NoPage();
        }
        if (CandidateOf.Pick(candidates, pick) is not { } chosen || PickedPlace.Write(chosen) is not { } recipe)
            return new PickOutcome.NoSuchPrice();
        var currency = chosen.Currency ?? product.Currency;
        return await picks.KeepAsync(userId, isAdministrator, productId, new PickedRecipe(recipe, decimal.Round(chosen.Amount, 4), currency, page.Hash), cancel);
    }

    public void Dispose() => processors.Dispose();

    private async Task<(Product Product, NewestPage Page, IReadOnlyList<PriceCandidate> Candidates, double? Confidence)?> ReadAsync(long productId, CancellationToken cancel)
    {
        if (await ScrapeTarget.LoadAsync(contexts, productId, cancel) is not { } target || await pages.NewestAsync(productId, cancel) is not { } page)
            return null;
        await processors.WaitAsync(cancel);
        try
        {
            var charset = KeptType.CharsetOf(page.ContentType);
            var found = await Task.Run(() => extractor.Extract(page.Body, charset, VariantAddress.Of(new Uri(page.FinalUrl), target.Product.VariantKey), ExtractionMapping.Hints(target.Config)), cancel);
            return (target.Product, page, [.. found.Candidates.Take(Most)], found.Candidates is [var first, ..] && first.Amount == found.Price ? found.Confidence : null);
        }
        finally
        {
            processors.Release();
        }
    }
}
