using PriceTracker.Data.Alerting;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Rules;

/// <summary>What a rule is about, in words.</summary>
internal static class RuleScope
{
    public static string Of(AlertView rule) => rule switch
    {
        { ProductId: not null } => rule.ProductTitle ?? rule.Domain ?? "A product",
        { Tag: { } tag } => $"Everything tagged {tag}",
        _ => "Everything new",
    };

    public static string Where(AlertView rule) => rule switch
    {
        { ProductId: not null } => rule.Domain ?? "",
        _ => Plural.Of(rule.Products, "product", "products"),
    };
}
