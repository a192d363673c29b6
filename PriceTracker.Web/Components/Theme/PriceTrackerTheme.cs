using MudBlazor;

namespace PriceTracker.Web.Components.Theme;

/// <summary>Our tokens as MudBlazor knows them. The shown colours hang on the page's theme attribute (css/mud.css), so nothing flashes.</summary>
public static class PriceTrackerTheme
{
    private const int HighestElevation = 25;

    public static MudTheme Create() => new()
    {
        PaletteLight = Palettes.Light,
        PaletteDark = Palettes.Dark,
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = TypeScale.Create(),
        Shadows = new Shadow { Elevation = Enumerable.Range(0, HighestElevation + 1).Select(ShadowOf).ToArray() },
    };

    private static string ShadowOf(int elevation) => elevation switch
    {
        0 => "none",
        1 => "var(--pt-e1)",
        < 16 => "var(--pt-e2)",
        _ => "var(--pt-e3)",
    };
}
