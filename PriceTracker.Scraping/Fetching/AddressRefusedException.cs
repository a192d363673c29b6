namespace PriceTracker.Scraping.Fetching;

/// <summary>A connection that the address guard does not open. Thrown only inside the handler's connect callback, where nothing else can stop it.</summary>
public sealed class AddressRefusedException(string host) : IOException($"{host} is not a public address.");
