using PriceTracker.Scraping.Extraction.Money;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>An amount printed in the page, and what its place says about it.</summary>
public sealed record PriceSpot(PageElement Element, PriceReading Reading, string Text)
{
    /// <summary>Struck through, or named as a former price.</summary>
    public bool IsOld { get; init; }

    /// <summary>Struck through by its markup, which no name can undo.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Among other products, in the cart, header or footer.</summary>
    public bool IsAside { get; init; }

    /// <summary>Shipping, instalments, savings, unit price and the like.</summary>
    public bool IsExtra { get; init; }

    /// <summary>How many different amounts the page prints in elements of the same make.</summary>
    public int Alike { get; init; }

    /// <summary>0 to 1: how much it looks like the price of the page's product.</summary>
    public double Score { get; init; }
}
