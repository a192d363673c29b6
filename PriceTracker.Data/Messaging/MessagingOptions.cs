using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace PriceTracker.Data.Messaging;

/// <summary>Section <c>Messaging</c>. The same in every process of an installation.</summary>
public sealed partial class MessagingOptions : IValidatableObject
{
    /// <summary>Comma-separated retailers that have a queue of their own; all others share <c>scrape.other</c>.</summary>
    public string Retailers { get; set; } = "aliexpress,amazon,bestbuy,ebay,etsy,ikea,mediamarkt,target,walmart,zalando";

    public IReadOnlyList<string> RetailerNames() =>
        [.. Retailers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var name in RetailerNames())
            if (!Label().IsMatch(name) || name is "interactive" or "other")
                yield return new ValidationResult($"Messaging__Retailers: '{name}' is no retailer. Name them like 'amazon': small letters, digits and hyphens.", [nameof(Retailers)]);
    }

    [GeneratedRegex("^[a-z0-9-]{1,63}$")]
    private static partial Regex Label();
}
