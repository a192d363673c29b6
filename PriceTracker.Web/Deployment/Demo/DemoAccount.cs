namespace PriceTracker.Web.Deployment.Demo;

/// <summary>Who the sample products belong to. Created only where <c>Demo__Catalog</c> is set.</summary>
internal static class DemoAccount
{
    public const string Email = "demo@example.com";
    public const string Password = "demo demo demo";
}
