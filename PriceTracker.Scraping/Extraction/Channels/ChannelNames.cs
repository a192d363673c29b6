namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>The channels as evidence names them.</summary>
public static class ChannelNames
{
    public const string Selector = "selector";
    public const string JsonLd = "jsonld";
    public const string Microdata = "microdata";
    public const string Rdfa = "rdfa";
    public const string Meta = "meta";
    public const string State = "state";
    public const string Script = "script";
    public const string Data = "data";
    public const string Visible = "visible";
}
