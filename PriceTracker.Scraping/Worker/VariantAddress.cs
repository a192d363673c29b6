namespace PriceTracker.Scraping.Worker;

/// <summary>The address that answered, with the fragment that names the variant: it is never sent, and the engine sees the link as the person gave it.</summary>
internal static class VariantAddress
{
    public static Uri Of(Uri answered, string? variant) =>
        variant is { Length: > 0 } && answered.Fragment.Length == 0 ? new UriBuilder(answered) { Fragment = variant.TrimStart('#') }.Uri : answered;
}
