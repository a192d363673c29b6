namespace PriceTracker.Data.Scrapers;

/// <summary>Whether a selector can be run at all; the extraction room answers, which is the one that runs it.</summary>
public interface ISelectorCheck
{
    bool IsValid(string selector);
}
