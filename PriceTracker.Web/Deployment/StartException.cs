namespace PriceTracker.Web.Deployment;

/// <summary>The product cannot start as it is set up. The message is the one line that the person who starts it reads.</summary>
public sealed class StartException(string message) : Exception(message);
