namespace PriceTracker.Scraping.Worker;

/// <summary>Tells a picture by its first bytes, whatever the shop calls it. Only formats that carry no script; SVG is not one of them.</summary>
public static class PictureTypes
{
    public static string? Of(ReadOnlySpan<byte> body) => body switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x47, 0x49, 0x46, 0x38, ..] => "image/gif",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "image/webp",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66, ..] => "image/avif",
        _ => null,
    };
}
