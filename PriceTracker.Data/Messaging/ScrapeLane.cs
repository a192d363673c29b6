namespace PriceTracker.Data.Messaging;

/// <summary>A queue of its own within the scrape queue: jobs of one lane never wait behind those of another.</summary>
/// <param name="IsInteractive">For what somebody waits for.</param>
/// <param name="IsShared">For all shops that have no lane of their own.</param>
public sealed record ScrapeLane(string Name, bool IsInteractive = false, bool IsShared = false);
