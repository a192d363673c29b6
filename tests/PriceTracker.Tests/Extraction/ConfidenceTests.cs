using CsCheck;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Judgement;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class ConfidenceTests
{
    private static readonly Gen<double> Score = Gen.Double[0, 1];

    [Fact]
    public void More_evidence_never_lowers_confidence() =>
        Gen.Select(Score, Score, Score).Sample((a, b, other) =>
        {
            var (less, more) = (Math.Min(a, b), Math.Max(a, b));
            Assert.True(Of(more, Math.Min(other, less)) >= Of(less, Math.Min(other, less)));
        });

    [Fact]
    public void A_stronger_runner_up_never_raises_confidence() =>
        Gen.Select(Score, Score, Score).Sample((best, a, b) =>
            Assert.True(Of(best, Math.Min(best, Math.Min(a, b))) >= Of(best, Math.Min(best, Math.Max(a, b)))));

    [Fact]
    public void It_is_always_a_probability() =>
        Gen.Select(Score, Score).Sample((best, other) => Assert.InRange(Of(best, other), 0, 1));

    [Fact]
    public void Two_equal_prices_are_left_to_a_person()
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1><div class='a'><span class='price main'>€40.00</span></div><div class='b'><b class='price main'>€50.00</b></div><button>Add to cart</button>");

        Assert.True(product.Asks, $"answered {product.Price}");
        Assert.Equal([40m, 50m], product.Candidates.Select(x => x.Amount).Order());
    }

    [Fact]
    public void Every_loser_says_what_speaks_against_it()
    {
        var product = Pages.Extract(Pages.Product("<s>€80.00</s><span class='price'>€49.00</span><p>Shipping €4.90</p>"), hints: new ExtractionHints { Explain = true });

        Assert.Equal(["struck through"], product.Dismissed.Single(x => x.Amount == 80).Doubts);
        Assert.Contains(product.Dismissed.Concat(product.Candidates), x => x.Amount == 4.9m && x.Doubts.Any(y => y.Contains("shipping", StringComparison.Ordinal)));
    }

    private static double Of(double best, double second) => Confidence.Of([Candidate(best), Candidate(second)], ExtractionHints.None);

    private static PriceCandidate Candidate(double score) => new(1, "EUR", "visible", "p", "1", score, ["visible"]);
}
