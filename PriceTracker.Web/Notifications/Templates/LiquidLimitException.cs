namespace PriceTracker.Web.Notifications.Templates;

/// <summary>Ends a rendering from inside, where no value can be given back. Never leaves <see cref="LiquidEngine"/>.</summary>
internal sealed class LiquidLimitException(string message) : Exception(message);
