using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Telemetry;
using PriceTracker.Scraping.Choices;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Fetching;

namespace PriceTracker.Scraping.Worker;

/// <summary>From an answer to an outcome: the status line first, then what the page itself says.</summary>
public sealed class PageReader(ProductExtractor extractor) : IDisposable
{
    /// <summary>Reading a page is work for a processor and takes memory: more at a time than processors would only slow each other down.</summary>
    private readonly SemaphoreSlim processors = new(Environment.ProcessorCount);

    /// <summary>Asked for where a shop refuses without saying for how long.</summary>
    private static readonly TimeSpan DefaultRest = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    public async Task<PageReading> ReadAsync(FetchOutcome fetched, ScrapeTarget target, CancellationToken cancel)
    {
        await processors.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Read(fetched, target), cancel);
        }
        finally
        {
            processors.Release();
        }
    }

    public void Dispose() => processors.Dispose();

    private PageReading Read(FetchOutcome fetched, ScrapeTarget target) => fetched switch
    {
        FetchOutcome.NotModified => new PageReading(new ScrapeOutcome.NotModified()),
        FetchOutcome.Failed failed => new PageReading(new ScrapeOutcome.NoReading(ProductStatus.Failing, failed.Code, failed.Detail)),
        FetchOutcome.Answer answer => ReadAnswer(answer, target),
        _ => throw new ArgumentOutOfRangeException(nameof(fetched), fetched, "No such outcome of a fetch."),
    };

    private PageReading ReadAnswer(FetchOutcome.Answer answer, ScrapeTarget target) => answer.StatusCode switch
    {
        >= 200 and < 300 => ReadPage(answer, target),
        401 or 403 or 407 or 429 or 451 => Refused(answer, target),
        404 or 410 => NoReading(answer, target, ProductStatus.Gone, "gone"),
        503 when answer.RetryAfter is not null => Refused(answer, target),
        503 when extractor.Extract(answer.Body, answer.Charset, answer.FinalUrl, ExtractionHints.None).PageKind == PageKind.Blocked => Refused(answer, target),
        >= 500 => NoReading(answer, target, ProductStatus.Failing, "server_error"),
        _ => NoReading(answer, target, ProductStatus.Failing, "http_error"),
    };

    private PageReading ReadPage(FetchOutcome.Answer answer, ScrapeTarget target)
    {
        if (answer.MediaType is { } type && !PageTypes.IsPage(type))
            return new PageReading(new ScrapeOutcome.NoReading(ProductStatus.NotAProduct, "not_html", type));
        var known = KnownRecipe.Of(target);
        var address = VariantAddress.Of(answer.FinalUrl, target.Product.VariantKey);
        var quick = known.Read(answer, address);
        Instruments.PageRead(quick.By);
        if (quick.Answer is { } read)
        {
            return new PageReading(ExtractionMapping.Outcome(read))
            {
                // An unchanged page proves nothing new; packing it would cost more than reading it did.
                Page = read.Changed || target.IsAwaited ? PageArchive.Pack(answer, target.Product.Domain) : null,
                ETag = answer.ETag,
                LastModified = answer.LastModified,
            };
        }
        var extracted = extractor.Extract(answer.Body, answer.Charset, address, ExtractionMapping.Hints(target.Config) with { Explain = true });
        extracted = PickedPlace.Apply(extracted, target.Product.Recipe);
        if (!ProductIdentity.IsSame(target.Product, extracted))
            return NoReading(answer, target, ProductStatus.Failing, "another_product");
        var mayNeedBrowser = ScriptPage.MayNeedBrowser(extracted, answer.Body.Span);
        return new PageReading(ExtractionMapping.Outcome(extracted, target.Product.CurrentPrice))
        {
            Page = PageArchive.Pack(answer, target.Product.Domain),
            ETag = answer.ETag,
            LastModified = answer.LastModified,
            MayNeedBrowser = mayNeedBrowser,
            Recipe = known.Learn(answer, address, extracted),
            Rest = extracted.PageKind == PageKind.Blocked && !mayNeedBrowser ? DefaultRest : null,
        };
    }

    private static PageReading Refused(FetchOutcome.Answer answer, ScrapeTarget target)
    {
        var rest = answer.RetryAfter ?? DefaultRest;
        return NoReading(answer, target, ProductStatus.Blocked, "blocked") with { Rest = rest > LongestRest ? LongestRest : rest };
    }

    private static PageReading NoReading(FetchOutcome.Answer answer, ScrapeTarget target, ProductStatus status, string code) =>
        new(new ScrapeOutcome.NoReading(status, code, answer.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            Page = PageArchive.Pack(answer, target.Product.Domain),
        };
}
