namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>What a price specification says it is the price of (schema.org PriceSpecification, UnitPriceSpecification).</summary>
public static class PriceTerms
{
    private const double WithoutTax = 0.7;

    private static readonly string[] ListTypes = ["List", "Strike", "SRP", "Regular", "MinimumAdvertised", "Invoice"];

    /// <summary>A former or recommended price.</summary>
    public static bool IsListPrice(SchemaThing specification) =>
        specification.Text("priceType") is { } type && Array.Exists(ListTypes, x => type.Contains(x, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Not what anybody pays for one: delivery and fees, an instalment, a price for members or businesses, per kilogram, or from a quantity on.
    /// </summary>
    public static bool IsAside(SchemaThing specification) =>
        specification.Is("DeliveryChargeSpecification", "PaymentChargeSpecification", "OfferShippingDetails")
        || specification.Values("validForMemberTier", "membershipPointsEarned", "referenceQuantity", "priceComponentType", "billingDuration", "billingIncrement").Any()
        || specification.Text("eligibleCustomerType")?.Contains("Business", StringComparison.OrdinalIgnoreCase) == true
        || (decimal.TryParse(specification.Things("eligibleQuantity").Select(x => x.Text("minValue", "value")).FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var least) && least > 1);

    /// <summary>Shops for consumers state prices with tax; one that says it is without is likelier the second price.</summary>
    public static double Weight(SchemaThing specification) =>
        specification.Text("valueAddedTaxIncluded")?.Equals("false", StringComparison.OrdinalIgnoreCase) == true ? WithoutTax : 1;
}
