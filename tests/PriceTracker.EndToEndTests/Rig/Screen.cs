namespace PriceTracker.EndToEndTests.Rig;

/// <summary>How tests find things on a screen: as people do, by name.</summary>
internal static class Screen
{
    public static ILocator Card(this IPage page, string title) => page.Locator(".pt-card").Filter(new() { HasText = title });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Until its circuit runs, a page shows things but does not listen.</summary>
    public static Task LiveAsync(this IPage page) => Expect(page.Locator(".pt-live").First).ToContainTextAsync("Live");

    public static ILocator Unread(this IPage page) => page.Locator(".pt-nav .unread");
}
