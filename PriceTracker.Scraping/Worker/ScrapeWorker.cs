using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Scraping.Scheduling;

namespace PriceTracker.Scraping.Worker;

/// <summary>Takes jobs, runs each scrape, and completes the job once its result is committed. On stop it finishes what it holds and gives the rest back.</summary>
public sealed class ScrapeWorker(
    IScrapeQueue queue,
    ProductScrape scrape,
    ResultBatcher batcher,
    DueProducts due,
    IOptions<ScrapingOptions> options,
    TimeProvider clock,
    ILogger<ScrapeWorker> log) : BackgroundService
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AfterBug = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var writing = new CancellationTokenSource();
        // What is in hand when the stop comes may finish, but not for ever.
        using var drained = new CancellationTokenSource();
        using var stop = stoppingToken.Register(() => drained.CancelAfter(DrainTime));
        var writer = batcher.RunAsync(writing.Token);
        await Task.WhenAll(Enumerable.Range(0, options.Value.Concurrency).Select(_ => ConsumeAsync(stoppingToken, drained.Token)));
        await writing.CancelAsync();
        await writer;
    }

    private async Task ConsumeAsync(CancellationToken stopping, CancellationToken drained)
    {
        try
        {
            await foreach (var delivery in queue.ReadAsync(stopping))
            {
                await using (delivery)
                {
                    await RunAsync(delivery.Message, drained);
                    delivery.Complete();
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping: the job in hand is done or given back.
        }
    }

    private async Task RunAsync(ScrapeJob job, CancellationToken drained)
    {
        try
        {
            var result = await ResultAsync(job, drained);
            if (result is not null)
                await batcher.RecordAsync(result, CancellationToken.None);
        }
        catch (OperationCanceledException) when (drained.IsCancellationRequested)
        {
            await due.GiveBackAsync([job], CancellationToken.None);
        }
#pragma warning disable CA1031 // One job must not stop the worker; its lease ends and the product is due again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "Product {ProductId}, slot {Slot}: the result was not recorded", job.ProductId, job.Slot);
        }
    }

    /// <summary>An unexpected error is recorded as a failure an hour out, so that one bad page cannot loop.</summary>
    private async Task<ScrapeResult?> ResultAsync(ScrapeJob job, CancellationToken drained)
    {
        var started = clock.GetTimestamp();
        try
        {
            var result = await scrape.RunAsync(job, drained);
            log.LogDebug("Product {ProductId}, slot {Slot}: {Outcome} in {Elapsed} ms", job.ProductId, job.Slot,
                result?.Outcome.GetType().Name ?? "out of date", (long)clock.GetElapsedTime(started).TotalMilliseconds);
            return result;
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
