namespace PriceTracker.Data.Messages;

/// <summary>Said by a feed to its own process: messages may have been lost, so whoever shows something reads it again.</summary>
public sealed record MessagesMissed : LiveMessage;
