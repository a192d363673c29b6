using System.Text.RegularExpressions;
using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Judgement;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Selectors;

namespace PriceTracker.Scraping.Extraction;

/// <summary>Reads the product of a page: parse, let every channel claim, judge, and put what is configured above it.</summary>
public sealed class ProductExtractor(IReadOnlyList<IClaimChannel> channels)
{
    private const int LargestBody = 32 * 1024 * 1024;
    private const double LeastScore = 0.33;

    // Where nothing is sold, a lone printed amount is likely of another product.
    private const double LeastWhenSoldOut = 0.6;

    public ProductExtractor()
        : this([new JsonLdChannel(), new MicrodataChannel(), new RdfaChannel(), new MetaChannel(), new DataAttributeChannel(), new StateChannel(), new ScriptChannel(), new VisibleChannel()])
    {
    }

    public ExtractedProduct Extract(ReadOnlyMemory<byte> body, string? httpCharset, Uri url, ExtractionHints hints) =>
        body.Length > LargestBody
            ? ExtractedProduct.Unreadable(ExtractionErrors.TooLarge)
            : Extract(PageDecoder.Decode(body.Span, httpCharset), url, hints);

    public ExtractedProduct Extract(string html, Uri url, ExtractionHints hints)
    {
        try
        {
            var (page, error) = PageParser.Parse(html, url, hints);
            return page is null ? ExtractedProduct.Unreadable(error!) : Judge(page);
        }
        catch (Exception tooSlow) when (tooSlow is RegexMatchTimeoutException or SelectorTooSlowException)
        {
            return ExtractedProduct.Unreadable(ExtractionErrors.TooSlow);
        }
    }

    private ExtractedProduct Judge(HtmlPage page)
    {
        var claims = channels.SelectMany(x => x.Read(page)).ToList();
        var configured = ConfiguredReading.Read(page);
        var kind = configured.Price is null ? PageKindJudge.Of(page, claims) : PageKind.Product;
        var candidates = PriceJudge.Rank(claims, page);
        var product = new ExtractedProduct { PageKind = kind, Candidates = candidates, Money = page.Money, MissedSelector = page.Hints.PriceSelector is not null && configured.Price is null, Error = configured.Error };
        if (kind == PageKind.Product) product = Priced(product, claims, configured, page);
        product = ProductDetails.Fill(product, claims, page);
        if (page.Hints.Explain) product = product with { Dismissed = [.. CandidateDoubts.Dismissed(candidates, page)] };
        return product with { Title = configured.Title ?? product.Title, Image = configured.Image ?? product.Image };
    }

    private static ExtractedProduct Priced(ExtractedProduct product, List<Claim> claims, ConfiguredReading configured, HtmlPage page)
    {
        var availability = configured.Availability == Availability.Unknown ? StockJudge.Of(claims, page) : configured.Availability;
        if (configured.Price is { } chosen)
        {
            product = product with { Price = chosen.Amount, Currency = chosen.Currency ?? OfferCurrency.Of([], page), Confidence = 0.98, Evidence = [configured.PriceEvidence!] };
        }
        else if (product.Candidates is [{ } best, ..] && best.Score >= (availability == Availability.OutOfStock && best.Channels is [ChannelNames.Visible] ? LeastWhenSoldOut : LeastScore))
        {
            product = Answered(product, best, claims, page);
        }
        return product with { Availability = availability, ListPrice = product.Price is { } price ? ListPrices.Of(price, claims, page) : null };
    }

    // Where it would be wrong as often as right, the candidates are left to a person.
    private static ExtractedProduct Answered(ExtractedProduct product, PriceCandidate best, List<Claim> claims, HtmlPage page)
    {
        var confidence = Confidence.Of(product.Candidates, page.Hints);
        product = product with { Confidence = confidence };
        return confidence < Confidence.LeastToAnswer ? product : product with { Price = best.Amount, Currency = best.Currency, Evidence = PriceEvidence.Of(best, claims, page) };
    }
}
