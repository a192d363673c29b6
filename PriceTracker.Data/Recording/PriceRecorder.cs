using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.Data.Telemetry;

namespace PriceTracker.Data.Recording;

/// <summary>
/// The one write path of prices: history, current price, firings and next due time in one transaction, then the news.
/// A result whose slot is recorded already changes nothing, so a job may be delivered twice.
/// </summary>
public sealed class PriceRecorder(
    IDbContextFactory<PriceTrackerContext> contexts,
    IPageStore pages,
    ILiveFeed feed,
    IAlertQueue alerts,
    TimeProvider clock)
{
    /// <summary>Records a batch: all of it or nothing. Returns how many results were new.</summary>
    public async Task<int> RecordAsync(IReadOnlyCollection<ScrapeResult> batch, CancellationToken cancel)
    {
        List<Recorded> recorded = [];
        List<AlertFiring> firings = [];
        var started = clock.GetTimestamp();
        using var span = BatchSpan(batch);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            recorded = await ApplyAsync(context, batch, cancel);
            firings = await AlertEvaluation.RunAsync(context, CasesOf(recorded), DateTimeOffsetOf(recorded), cancel);
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
        Instruments.Recorded(recorded.Count, clock.GetElapsedTime(started));
        // Screens and alerts first: they must not wait for pages to be packed away.
        await TellAsync(recorded, firings, cancel);
        await StorePagesAsync(recorded, cancel);
        return recorded.Count;
    }

    /// <summary>Rows are locked in id order, so that two recorders never wait for each other in a circle.</summary>
    private static async Task<List<Recorded>> ApplyAsync(PriceTrackerContext context, IReadOnlyCollection<ScrapeResult> batch, CancellationToken cancel)
    {
        var ids = batch.Select(r => r.ProductId).Distinct().ToArray();
        var products = await context.Products
            .FromSql($"select * from products where id = any({ids}) order by id for update")
            .ToDictionaryAsync(p => p.Id, cancel);
        var now = await context.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync(cancel);
        var spreads = await PriceSpread.LoadAsync(context, products, batch, now, cancel);
        var recipes = await RecipeChanges.LoadAsync(context, batch, cancel);
        var recorded = new List<Recorded>();
        foreach (var result in batch.OrderBy(r => r.Slot))
        {
            if (!products.TryGetValue(result.ProductId, out var product) || product.LastSlot >= result.Slot)
                continue;
            var wasBroken = Brokenness.Of(product.Status, product.Failures);
            var wantsSecondLook = recipes.Apply(product, result, now);
            var transition = ProductTransitions.Apply(product, result, now, spreads.TryGetValue(product.Id, out var seen) ? seen : null);
            if (wantsSecondLook)
                ProductTransitions.LookAgain(product, now);
            context.PriceHistory.AddRange(transition.Rows);
            if (transition.IsChange && result.Outcome is ScrapeOutcome.Read { Evidence: { } evidence })
                context.PriceEvidence.Add(EvidenceOf(product, evidence, result.Page));
            recorded.Add(new Recorded(product, result, transition, now, wasBroken));
        }
        return recorded;
    }

    private static List<EvaluationCase> CasesOf(List<Recorded> recorded) =>
        [.. recorded.Select(r => (r.Product, Cause: CauseOf(r))).Where(c => c.Cause is not null).GroupBy(c => c.Product).Select(g => new EvaluationCase(g.Key, g.Min(c => c.Cause!.Value)))];

    private static EvaluationCause? CauseOf(Recorded r) => r.Result.Outcome switch
    {
        _ when r.Transition.IsChange => EvaluationCause.Changed,
        ScrapeOutcome.NoReading => Brokenness.Of(r.Product.Status, r.Product.Failures) ? EvaluationCause.Failed : null,
        ScrapeOutcome.Later => null,
        _ when r.Transition.IsHeld => null,
        _ => r.WasBroken ? EvaluationCause.Changed : EvaluationCause.Unchanged,
    };

    private static DateTimeOffset DateTimeOffsetOf(List<Recorded> recorded) => recorded.Count == 0 ? default : recorded[0].At;

    private static PriceEvidence EvidenceOf(Product product, EvidenceFact evidence, FetchedPage? page) => new()
    {
        ProductId = product.Id,
        ObservedAt = product.LastRowAt!.Value,
        Channel = evidence.Channel,
        Locator = evidence.Locator,
        RawText = evidence.RawText,
        PageHash = page?.Hash,
        Confidence = evidence.Confidence,
    };

    /// <summary>Pages that prove a change, explain a problem or were asked for by a person are kept; the rest would only say the same again.</summary>
    private Task StorePagesAsync(List<Recorded> recorded, CancellationToken cancel)
    {
        var kept = new List<KeptPage>();
        foreach (var (product, result, transition, at, _) in recorded)
        {
            var worthKeeping = transition.IsChange || transition.IsHeld || result.Outcome is ScrapeOutcome.NoReading || result.Job is { Interactive: true };
            if (worthKeeping && result.Page is { } page)
                kept.Add(new KeptPage(product.Id, page, at));
        }
        return pages.StoreAsync(kept, cancel);
    }

    private async Task TellAsync(List<Recorded> recorded, List<AlertFiring> firings, CancellationToken cancel)
    {
        foreach (var (product, result, transition, at, _) in recorded)
        {
            using var span = result.Job?.TraceParent is { } trace ? Instruments.Span("tell", ActivityKind.Producer, trace) : null;
            feed.Publish(transition.IsChange
                ? new PriceChanged(product.Id, product.LastSlot, product.CurrentPrice, product.PreviousPrice, product.Currency, product.Availability, at)
                : new ProductUpdated(product.Id, product.LastSlot));
        }
        if (firings.Count == 0)
            return;
        var traces = recorded.GroupBy(r => r.Product.Id).ToDictionary(g => g.Key, g => g.Last().Result.Job?.TraceParent);
        await alerts.PublishAsync(firings.ConvertAll(f => new AlertJob(f.Id) { TraceParent = traces.GetValueOrDefault(f.ProductId) }), cancel);
    }

    /// <summary>One transaction serves many scrapes: its span belongs to the trace of the first, and links to all.</summary>
    private static Activity? BatchSpan(IReadOnlyCollection<ScrapeResult> batch)
    {
        var traces = new List<ActivityContext>();
        foreach (var result in batch)
            if (ActivityContext.TryParse(result.Job?.TraceParent, null, isRemote: true, out var trace))
                traces.Add(trace);
        return traces.Count == 0 ? null : Instruments.Spans.StartActivity("record", ActivityKind.Internal, traces[0], links: traces.Skip(1).Select(t => new ActivityLink(t)));
    }

    private sealed record Recorded(Product Product, ScrapeResult Result, Transition Transition, DateTimeOffset At, bool WasBroken);
}
