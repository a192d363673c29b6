using System.Net.Http.Headers;

namespace PriceTracker.Scraping.Worker;

/// <summary>The content type of a kept page, with the charset that the shop named: without it the page could be read otherwise later. Pure.</summary>
internal static class KeptType
{
    public static string? Of(string? mediaType, string? charset) =>
        mediaType is null || string.IsNullOrEmpty(charset) ? mediaType : $"{mediaType}; charset={charset}";

    public static string? CharsetOf(string? kept) => MediaTypeHeaderValue.TryParse(kept, out var type) ? type.CharSet?.Trim('"') : null;
}
