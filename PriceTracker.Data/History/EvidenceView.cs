using PriceTracker.Data.Model;

namespace PriceTracker.Data.History;

/// <summary>Why we believe a point: where on the page it was read, the text that stood there, and which page that was.</summary>
public sealed record EvidenceView(
    DateTimeOffset ObservedAt,
    decimal? Price,
    string? Currency,
    Availability Availability,
    string Channel,
    string Locator,
    string RawText,
    string? PageHash,
    double Confidence);
