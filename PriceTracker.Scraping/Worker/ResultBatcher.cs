using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Recording;

namespace PriceTracker.Scraping.Worker;

/// <summary>
/// Groups results that come close together into one transaction. The first result never waits for company: while one batch is being
/// written, the next one gathers.
/// </summary>
public sealed class ResultBatcher(PriceRecorder recorder, ILogger<ResultBatcher> log)
{
    private const int LargestBatch = 200;
    private readonly Channel<Waiting> results = Channel.CreateBounded<Waiting>(1_000);

    /// <summary>Completes when the result is committed.</summary>
    public async Task RecordAsync(ScrapeResult result, CancellationToken cancel)
    {
        var waiting = new Waiting(result);
        await results.Writer.WriteAsync(waiting, cancel);
        await waiting.Done.Task;
    }

    /// <summary>Writes until cancelled, then what is still waiting.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var stop = cancel.Register(() => results.Writer.TryComplete());
        var batch = new List<Waiting>();
        while (await results.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && results.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            await WriteAsync(batch);
        }
    }

    /// <summary>When a batch fails, each result is tried alone, so that one bad row does not take the others with it.</summary>
    private async Task WriteAsync(List<Waiting> batch)
    {
        if (await TryAsync(batch) || batch.Count == 1)
            return;
        foreach (var waiting in batch)
            await TryAsync([waiting]);
    }

    private async Task<bool> TryAsync(List<Waiting> batch)
    {
        try
        {
            await recorder.RecordAsync(batch.ConvertAll(w => w.Result), CancellationToken.None);
            batch.ForEach(w => w.Done.TrySetResult());
            return true;
        }
#pragma warning disable CA1031 // Handed to whoever waits for the result; the product becomes due again when its lease ends.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (batch.Count > 1)
                log.LogWarning("A batch of {Count} results failed ({Reason}); writing them one by one", batch.Count, error.Message);
            else
                batch[0].Done.TrySetException(error);
            return false;
        }
    }

    private sealed record Waiting(ScrapeResult Result)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
