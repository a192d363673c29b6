namespace PriceTracker.Data.Model;

/// <summary>One page at one retailer, shared by everyone who tracks it. The row is also the truth about what is due.</summary>
public sealed class Product
{
    /// <summary>Moves per day assumed of a product that nobody has watched yet.</summary>
    public const float UnknownMoves = 1;

    public long Id { get; set; }

    /// <summary>What is fetched: the link the first person gave, without its fragment.</summary>
    public required string Url { get; set; }
    /// <summary>The identity key, never fetched.</summary>
    public required string CanonicalUrl { get; set; }
    /// <summary>SHA-256 of <see cref="CanonicalUrl"/>; unique.</summary>
    public required byte[] UrlHash { get; set; }
    /// <summary>Tells variants on one page apart (a fragment that names one).</summary>
    public string? VariantKey { get; set; }
    public required string Domain { get; set; }
    /// <summary>What rate gates stand on: <c>example.co.uk</c>.</summary>
    public required string RegistrableDomain { get; set; }
    public required string Retailer { get; set; }

    public string? Title { get; set; }
    public string? Brand { get; set; }
    public string? Gtin { get; set; }
    public string? Sku { get; set; }
    public string? ImageSource { get; set; }
    public byte[]? ImageHash { get; set; }

    public string? Currency { get; set; }
    public decimal? CurrentPrice { get; set; }
    /// <summary>The last price that differed, in the same currency.</summary>
    public decimal? PreviousPrice { get; set; }
    public DateTimeOffset? PriceChangedAt { get; set; }
    public decimal? ListPrice { get; set; }
    public Availability Availability { get; set; }
    public float Confidence { get; set; }

    public ProductStatus Status { get; set; }
    public string? ProblemCode { get; set; }
    public string? ProblemDetail { get; set; }
    public DateTimeOffset? ProblemSince { get; set; }
    public int Failures { get; set; }

    /// <summary>A price that was too strange to believe at once; confirmed or dropped by the next scrape.</summary>
    public decimal? HeldPrice { get; set; }
    public string? HeldCurrency { get; set; }

    /// <summary>Where on the page the last confident reading stood, as JSON; the next scrape reads just those places.</summary>
    public string? Recipe { get; set; }

    /// <summary>Learned: the page as sent had no price, and the page as rendered by a browser had one.</summary>
    public bool NeedsBrowser { get; set; }
    /// <summary>When a browser was last tried on it without need being known, so that it is not tried at every failure.</summary>
    public DateTimeOffset? BrowserTriedAt { get; set; }

    /// <summary>When the next scrape may be claimed; during a scrape, when its lease ends. Null: nobody tracks it.</summary>
    public DateTimeOffset? DueAt { get; set; }
    /// <summary>Somebody waits for it: goes ahead of routine scrapes.</summary>
    public bool Interactive { get; set; }
    /// <summary>Raised by every claim.</summary>
    public long Slot { get; set; }
    /// <summary>The slot recorded last; a result of this slot or an older one changes nothing.</summary>
    public long LastSlot { get; set; }
    public int IntervalSeconds { get; set; }
    /// <summary>How often its price moves, per day; recent weeks count most.</summary>
    public float MovesPerDay { get; set; } = UnknownMoves;
    /// <summary>The trace of whoever asked for the scrape that is due (W3C traceparent).</summary>
    public string? TraceParent { get; set; }
    public DateTimeOffset? LastScrapedAt { get; set; }
    public DateTimeOffset? LastReadAt { get; set; }
    /// <summary>Time and price of the newest row in price_history; the price is null where that row has none.</summary>
    public DateTimeOffset? LastRowAt { get; set; }
    public decimal? LastRowPrice { get; set; }
    public string? ETag { get; set; }
    public string? LastModified { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
