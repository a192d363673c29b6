namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>
/// How much one evaluation of a selector may cost, in steps from node to node and blocks of text. A selector without nested searches takes
/// some hundred thousand on the largest page.
/// </summary>
internal sealed class SelectorBudget
{
    private const int CharactersPerStep = 64;
    private int left = 600_000;

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
