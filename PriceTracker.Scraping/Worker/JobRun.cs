using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Telemetry;

namespace PriceTracker.Scraping.Worker;

/// <summary>One job from hand to committed result, with its span, its metrics and its log line.</summary>
public sealed class JobRun(
    ProductScrape scrape,
    ResultBatcher batcher,
    IOptions<ScrapingOptions> options,
    IOptions<MessagingOptions> messaging,
    TimeProvider clock,
    ILogger<JobRun> log)
{
    private static readonly TimeSpan AfterBug = TimeSpan.FromHours(1);
    private readonly HashSet<string> retailers = [.. messaging.Value.RetailerNames()];

    /// <summary>False where the stop came first: the job is not done. Anything else is settled, if need be by the end of the lease.</summary>
    public async Task<bool> RunAsync(ScrapeJob job, CancellationToken drained)
    {
        using var span = Instruments.Span("scrape", ActivityKind.Consumer, job.TraceParent)?.SetTag("product", job.ProductId).SetTag("slot", job.Slot);
        if (IsTooLate(job))
        {
            Instruments.Scraped("expired", Retailer(job), TimeSpan.Zero);
            return true;
        }
        var started = clock.GetTimestamp();
        try
        {
            var result = await ResultAsync(job, drained);
            if (result is not null)
                await batcher.RecordAsync(result, CancellationToken.None);
            var outcome = OutcomeName.Of(result?.Outcome);
            span?.SetTag("outcome", outcome);
            Instruments.Scraped(outcome, Retailer(job), clock.GetElapsedTime(started));
        }
        catch (OperationCanceledException) when (drained.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // One job must not stop the worker; its lease ends and the product is due again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            span?.SetStatus(ActivityStatusCode.Error, error.Message);
            Instruments.Scraped("not_recorded", Retailer(job), clock.GetElapsedTime(started));
            log.LogError(error, "Product {ProductId}, slot {Slot}: the result was not recorded", job.ProductId, job.Slot);
        }
        return true;
    }

    /// <summary>With less of its lease left than a fetch may take, the product would be claimed again meanwhile; a queue that is too long is worked off fresh jobs first.</summary>
    private bool IsTooLate(ScrapeJob job) => job.LeaseUntil - clock.GetUtcNow() < options.Value.FetchTimeout / 2;

    private string Retailer(ScrapeJob job) => retailers.Contains(job.Retailer) ? job.Retailer : "other";

    /// <summary>An unexpected error is recorded as a failure an hour out, so that one bad page cannot loop.</summary>
    private async Task<ScrapeResult?> ResultAsync(ScrapeJob job, CancellationToken drained)
    {
        try
        {
            var result = await scrape.RunAsync(job, drained);
            return result is null ? null : result with { Job = job with { TraceParent = Activity.Current?.Id ?? job.TraceParent } };
        }
#pragma warning disable CA1031 // Recorded on the product's row, and logged with its stack.
        catch (Exception error) when (!drained.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(error, "Product {ProductId}, slot {Slot}: unexpected error", job.ProductId, job.Slot);
            return new ScrapeResult
            {
                ProductId = job.ProductId,
                Slot = job.Slot,
                Outcome = new ScrapeOutcome.NoReading(ProductStatus.Failing, "internal_error"),
                NextIn = AfterBug,
                Interval = options.Value.DefaultInterval,
                Job = job,
            };
        }
    }
}
