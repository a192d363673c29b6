using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting.Rules;

/// <summary>When "no price is read" is worth telling a person: trying again has not helped.</summary>
public static class Brokenness
{
    /// <summary>A shop that is away or refuses for an hour is no news; a page that is gone twice is.</summary>
    public static bool Of(ProductStatus status, int failures) => status switch
    {
        ProductStatus.Gone or ProductStatus.NotAProduct or ProductStatus.RobotsForbidden or ProductStatus.NoPrice => failures >= 2,
        ProductStatus.Blocked or ProductStatus.Failing => failures >= 4,
        _ => false,
    };
}
