using System.Globalization;
using PriceTracker.Shop.Pages;

namespace PriceTracker.Shop.Goods;

/// <summary>One shop: a host name of its own, its language and currency, and its way of building pages.</summary>
public sealed record ShopSite(string Host, string Name, string Language, string Currency, IProductTemplate Template)
{
    public required ShopWords Words { get; init; }
    public IReadOnlyList<Article> Articles { get; init; } = [];
    public string Accent { get; init; } = "#1d4ed8";
    public string Robots { get; init; } = "User-agent: *\nDisallow: /cart\nAllow: /\n";
    /// <summary>How long each answer takes, at least.</summary>
    public TimeSpan Delay { get; init; }
    /// <summary>Refuses every program that asks for a product.</summary>
    public bool Refuses { get; init; }

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);
}
