using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Title, picture and numbers of the main product.</summary>
public static class ProductDetails
{
    public static ExtractedProduct Fill(ExtractedProduct product, IReadOnlyList<Claim> claims, HtmlPage page)
    {
        var own = claims.Where(x => x is { IsNeighbour: false, Weight: > 0.4 } && x.Channel != ChannelNames.Visible)
            .OrderByDescending(x => x.Price == product.Price).ThenByDescending(x => x.Weight).ToList();
        return product with
        {
            Title = Title(own, page),
            Image = own.Select(x => Absolute(x.Image, page.Url)).FirstOrDefault(x => x is not null) ?? Absolute(page.Meta("og:image", "og:image:url", "twitter:image", "twitter:image:src"), page.Url),
            Sku = product.PageKind == PageKind.Product ? ProductCodes.Of(own, page) : null,
            Gtin = product.PageKind == PageKind.Product ? own.Select(x => Codes.Gtin.Of(x.Gtin)).FirstOrDefault(x => x is not null) ?? Codes.Gtin.Printed(page) : null,
            Brand = own.Select(x => PlainText.Title(x.Brand)).FirstOrDefault(x => x is not null),
        };
    }

    public static Uri? Absolute(string? address, Uri page) =>
        !string.IsNullOrWhiteSpace(address) && address.Length < 2_048 && Uri.TryCreate(page, address.Trim(), out var url) && url.Scheme is "http" or "https" ? url : null;

    private static string? Title(List<Claim> own, HtmlPage page) =>
        own.Where(x => x.IsProduct).Select(x => x.Title).FirstOrDefault(x => x is { Length: > 1 }) ?? page.Heading.Title;
}
