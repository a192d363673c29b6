using PriceTracker.Data.Model;

namespace PriceTracker.Scraping.Scheduling;

/// <summary>What one look came to.</summary>
/// <param name="Status">What it found.</param>
/// <param name="Failures">Failures in a row, this one included; 0 after a success.</param>
/// <param name="NeverRead">No price was ever read before: somebody waits for the first one, so retries start sooner.</param>
/// <param name="RetryAfter">How long the shop wants to be left alone.</param>
public sealed record LookResult(ProductStatus Status, int Failures, bool NeverRead, TimeSpan? RetryAfter);
