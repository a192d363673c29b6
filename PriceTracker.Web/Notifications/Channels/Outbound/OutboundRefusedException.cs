namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>A connection that is not opened. Thrown only inside the connect callback, where nothing else can stop the handler.</summary>
public sealed class OutboundRefusedException(string host) : IOException($"{host} is in a private network.");
