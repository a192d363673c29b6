namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>How much a selector may cost on one page, in steps from node to node and blocks of text: about half a second.</summary>
internal sealed class SelectorBudget
{
    private const int CharactersPerStep = 64;
    private int left = 4_000_000;

    /// <exception cref="SelectorTooSlowException">The budget is spent.</exception>
    public void Step()
    {
        if (--left < 0) throw new SelectorTooSlowException();
    }

    public string Text(string value)
    {
        left -= value.Length / CharactersPerStep;
        Step();
        return value;
    }
}
