namespace PriceTracker.Data.Repair;

/// <summary>The prices of the newest page that is kept of a product, the likeliest first.</summary>
/// <param name="PageHash">SHA-256 of the page, in hex.</param>
/// <param name="NeedsApproval">Others track it too: a pick goes to an administrator.</param>
public sealed record PriceChoiceList(string PageHash, DateTimeOffset FetchedAt, bool NeedsApproval, IReadOnlyList<PriceChoice> Items);
