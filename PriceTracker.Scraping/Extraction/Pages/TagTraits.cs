namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>How elements of a name behave while a page is read (HTML Living Standard, 13.1.2 and 13.2.6).</summary>
[Flags]
public enum TagTraits
{
    None = 0,

    /// <summary>Has no end tag and no content.</summary>
    Void = 1,

    /// <summary>Its content is text up to its own end tag, whatever it looks like.</summary>
    RawText = 2,

    /// <summary>Runs within a line of text, so it breaks none.</summary>
    Inline = 4,

    /// <summary>Its content is not seen by a visitor.</summary>
    Unseen = 8,

    /// <summary>Ends an open paragraph when it begins.</summary>
    EndsParagraph = 16,

    /// <summary>An end tag of something inside does not reach over it.</summary>
    Scope = 32,

    /// <summary>Formats text; its end tag may come on the wrong side of a block's.</summary>
    Formatting = 64,

    /// <summary>May stand in the head of a page.</summary>
    Head = 128,
}
