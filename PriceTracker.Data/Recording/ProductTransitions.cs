using PriceTracker.Data.Model;

namespace PriceTracker.Data.Recording;

/// <summary>Applies a scrape's result to a product. Knows no database and no clock: the recorder reads and writes around it.</summary>
public static class ProductTransitions
{
    /// <summary>An implausible price is looked at again this soon.</summary>
    public static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(20);

    public static Transition Apply(Product product, ScrapeResult result, DateTimeOffset now, (decimal Low, decimal High)? seen = null)
    {
        now = Rising(product.LastRowAt, now);
        Reschedule(product, result, now);
        LearnBrowser(product, result.Browser, now);
        return result.Outcome switch
        {
            ScrapeOutcome.Later => Wait(product, now),
            ScrapeOutcome.NoReading failure => Fail(product, failure, now),
            ScrapeOutcome.NotModified => Reread(product, now),
            ScrapeOutcome.Read read => Read(product, result, read, seen, now),
            _ => throw new ArgumentOutOfRangeException(nameof(result), result.Outcome, "No such outcome."),
        };
    }

    /// <summary>A refresh asked for, or a claim made, while this scrape ran keeps its own due time.</summary>
    private static void Reschedule(Product product, ScrapeResult result, DateTimeOffset now)
    {
        var overtaken = product.Interactive || product.Slot > result.Slot || product.DueAt is null;
        if (!overtaken)
            product.DueAt = now + result.NextIn;
        product.LastSlot = result.Slot;
        product.IntervalSeconds = (int)result.Interval.TotalSeconds;
    }

    /// <summary>Who waits for the first price is told why; everybody else has one to look at.</summary>
    private static Transition Wait(Product product, DateTimeOffset now)
    {
        if (product.Status == ProductStatus.Pending)
        {
            product.ProblemSince ??= now;
            product.ProblemCode = "waiting";
        }
        return new Transition([]);
    }

    private static Transition Fail(Product product, ScrapeOutcome.NoReading failure, DateTimeOffset now)
    {
        if (product.ProblemCode != failure.Code)
            product.ProblemSince = now;
        product.Status = failure.Status;
        product.ProblemCode = failure.Code;
        product.ProblemDetail = failure.Detail;
        product.Failures++;
        product.LastScrapedAt = now;
        Release(product);
        Learn(product, failure.Facts);
        return new Transition([]);
    }

    private static Transition Read(Product product, ScrapeResult result, ScrapeOutcome.Read read, (decimal Low, decimal High)? seen, DateTimeOffset now)
    {
        var currency = read.Currency ?? product.Currency;
        var confirmed = product.HeldPrice == read.Price && product.HeldCurrency == currency;
        if (read.Price is { } price && !confirmed
            && (!Plausibility.IsPlausible(product.CurrentPrice, product.Currency, price, currency, read.Support, seen) || RecipeRepair.IsDoubtful(product, result.Recipe, read)))
            return Hold(product, price, currency, now);

        product.ETag = result.ETag;
        product.LastModified = result.LastModified;
        Learn(product, read.Facts);
        var changed = product.LastRowAt is null
            || read.Price != product.LastRowPrice
            || currency != product.Currency
            || read.ListPrice != product.ListPrice
            || read.Availability != product.Availability;
        if (!changed)
            return Reread(product, now);

        List<PriceObservation> rows = [.. HistoryGaps.Close(product, now)];
        LearnPace(product, moved: product.LastRowPrice is not null && read.Price is not null && read.Price != product.LastRowPrice, now);
        Reprice(product, read.Price, currency, now);
        product.ListPrice = read.ListPrice;
        product.Availability = read.Availability;
        product.Confidence = read.Evidence?.Confidence ?? product.Confidence;
        product.LastRowAt = now;
        product.LastRowPrice = read.Price;
        Recover(product, now);
        rows.Add(Row(product, ObservationKind.Change, now));
        return new Transition(rows, IsChange: true);
    }

    /// <summary>Quarantine: the price waits on the row, nothing is recorded and nothing fires; a second look is due soon.</summary>
    private static Transition Hold(Product product, decimal price, string? currency, DateTimeOffset now)
    {
        product.HeldPrice = price;
        product.HeldCurrency = currency;
        product.LastScrapedAt = now;
        LookAgain(product, now);
        return new Transition([], IsHeld: true);
    }

    /// <summary>A second scrape soon, ahead of routine ones.</summary>
    public static void LookAgain(Product product, DateTimeOffset now)
    {
        if (product.DueAt is null)
            return;
        product.DueAt = now + SecondLook;
        product.Interactive = true;
    }

    private static Transition Reread(Product product, DateTimeOffset now)
    {
        List<PriceObservation> rows = [.. HistoryGaps.Close(product, now)];
        LearnPace(product, moved: false, now);
        var newDay = product.LastRowAt is { } last && last.UtcDateTime.Date < now.UtcDateTime.Date;
        if (rows.Count > 0 || newDay)
        {
            rows.Add(Row(product, ObservationKind.Heartbeat, now));
            product.LastRowAt = now;
        }
        Recover(product, now);
        return new Transition(rows);
    }

    private static void LearnPace(Product product, bool moved, DateTimeOffset now)
    {
        if (product.LastReadAt is { } last)
            product.MovesPerDay = PriceMoves.After(product.MovesPerDay, now - last, moved);
    }

    private static void Reprice(Product product, decimal? price, string? currency, DateTimeOffset now)
    {
        var sameCurrency = currency == product.Currency;
        product.Currency = currency;
        if (price is null || (price == product.CurrentPrice && sameCurrency))
            return;
        product.PreviousPrice = sameCurrency ? product.CurrentPrice : null;
        product.PriceChangedAt = product.CurrentPrice is null ? null : now;
        product.CurrentPrice = price;
    }

    private static void Recover(Product product, DateTimeOffset now)
    {
        product.Status = ProductStatus.Active;
        product.ProblemCode = null;
        product.ProblemDetail = null;
        product.ProblemSince = null;
        product.Failures = 0;
        product.LastScrapedAt = now;
        product.LastReadAt = now;
        Release(product);
    }

    private static void Release(Product product)
    {
        product.HeldPrice = null;
        product.HeldCurrency = null;
    }

    private static void Learn(Product product, ProductFacts? facts)
    {
        product.Title = facts?.Title ?? product.Title;
        product.Brand = facts?.Brand ?? product.Brand;
        product.Gtin = facts?.Gtin ?? product.Gtin;
        product.Sku = facts?.Sku ?? product.Sku;
        product.ImageSource = facts?.ImageSource ?? product.ImageSource;
        product.ImageHash = facts?.ImageHash ?? product.ImageHash;
    }

    private static void LearnBrowser(Product product, BrowserFinding finding, DateTimeOffset now)
    {
        if (finding == BrowserFinding.Nothing)
            return;
        product.BrowserTriedAt = now;
        // What was found to need a browser goes on needing it, until it is read without one.
        product.NeedsBrowser = finding == BrowserFinding.Needed || (finding == BrowserFinding.TriedInVain && product.NeedsBrowser);
    }

    internal static PriceObservation Row(Product product, ObservationKind kind, DateTimeOffset at) => new()
    {
        ProductId = product.Id,
        ObservedAt = at,
        Kind = kind,
        Price = product.LastRowPrice,
        ListPrice = product.ListPrice,
        Currency = product.Currency,
        Availability = product.Availability,
    };

    /// <summary>Times rise per product even where the clock does not; the database keeps microseconds.</summary>
    private static DateTimeOffset Rising(DateTimeOffset? lastRowAt, DateTimeOffset now) =>
        lastRowAt is { } last && now < last.AddMilliseconds(2) ? last.AddMilliseconds(2) : now;
}
