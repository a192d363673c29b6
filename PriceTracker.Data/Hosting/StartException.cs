namespace PriceTracker.Data.Hosting;

/// <summary>The process cannot start as it is set up. The message is the one line that the person who starts it reads.</summary>
public class StartException(string message) : Exception(message);
