namespace PriceTracker.Data.Catalog;

/// <summary>Which links this instance may fetch. The scraping room answers, and asks itself again at every connection.</summary>
public interface IAddressPolicy
{
    /// <summary>Null where the link may be fetched. Looks names up; a failed look-up is no refusal.</summary>
    Task<AddOutcome.Refused?> CheckAsync(Uri url, CancellationToken cancel);
}
