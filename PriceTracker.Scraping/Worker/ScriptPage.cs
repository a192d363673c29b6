using PriceTracker.Scraping.Extraction;

namespace PriceTracker.Scraping.Worker;

/// <summary>Whether a page without a price may have one once its scripts ran. Pure.</summary>
public static class ScriptPage
{
    /// <summary>What pages say to visitors whose browser runs no scripts, in the main languages.</summary>
    private static readonly byte[][] Pleas =
    [
        .. new[]
        {
            "enable javascript", "enable js ", "javascript is disabled", "javascript is required", "requires javascript", "turn on javascript", "javascript aktivieren",
            "javascript ist deaktiviert", "activer javascript", "activez javascript", "javascript est désactivé", "activar javascript", "habilita javascript", "active javascript",
            "attiva javascript", "abilita javascript", "habilite o javascript", "ative o javascript", "javascript inschakelen", "włącz javascript", "javascriptを有効",
        }.Select(p => System.Text.Encoding.UTF8.GetBytes(p)),
    ];

    /// <summary>A product without a price, an empty shell, or a page that asks for scripts. A check for robots is none: it is left alone.</summary>
    public static bool MayNeedBrowser(ExtractedProduct found, ReadOnlySpan<byte> body) => found.Error is null or ExtractionErrors.Empty && found.PageKind switch
    {
        PageKind.Product => found.Price is null && found.Availability is not (Availability.OutOfStock or Availability.Discontinued),
        PageKind.Other => true,
        PageKind.Blocked => Pleads(body),
        _ => false,
    };

    private static bool Pleads(ReadOnlySpan<byte> body)
    {
        var text = Lowered(body);
        foreach (var plea in Pleas)
            if (text.IndexOf(plea) >= 0)
                return true;
        return false;
    }

    private static ReadOnlySpan<byte> Lowered(ReadOnlySpan<byte> body)
    {
        var text = body[..Math.Min(body.Length, 256 * 1024)].ToArray();
        foreach (ref var letter in text.AsSpan())
            if (letter is >= (byte)'A' and <= (byte)'Z')
                letter |= 0x20;
        return text;
    }
}
