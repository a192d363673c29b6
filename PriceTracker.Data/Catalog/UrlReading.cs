namespace PriceTracker.Data.Catalog;

/// <summary>What a pasted text is as a link.</summary>
public abstract record UrlReading
{
    private UrlReading()
    {
    }

    public sealed record Valid(ProductUrl Url) : UrlReading;

    public sealed record Invalid(string Code, string Message) : UrlReading;
}
