namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>Availability as machines spell it.</summary>
public static class AvailabilityWords
{
    public static Availability OfSchema(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return Availability.Unknown;
        var word = value.Trim().TrimEnd('/');
        word = word[(word.LastIndexOfAny(['/', ':', '#']) + 1)..];
        word = string.Concat(word.Where(char.IsLetter)).ToLowerInvariant();
        return word switch
        {
            "instock" or "instoreonly" or "onlineonly" or "limitedavailability" or "available" or "availablefororder" or "instockonline" or "true" or "inbackstock" or "madetoorder" => Availability.InStock,
            "outofstock" or "soldout" or "oos" or "notavailable" or "unavailable" or "reserved" or "false" => Availability.OutOfStock,
            "preorder" or "presale" => Availability.Preorder,
            "backorder" => Availability.Backorder,
            "discontinued" => Availability.Discontinued,
            _ => Availability.Unknown,
        };
    }
}
