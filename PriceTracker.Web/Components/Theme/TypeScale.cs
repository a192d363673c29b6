using MudBlazor;

namespace PriceTracker.Web.Components.Theme;

internal static class TypeScale
{
    private static readonly string[] Fonts = ["Inter Variable", "Inter", "system-ui", "-apple-system", "Segoe UI", "sans-serif"];

    public static Typography Create()
    {
        var scale = new Typography();
        Set(scale.Default, ".875rem", "1.4286", "400", "-.006em");
        Set(scale.H1, "2.25rem", "1.111", "600", "-.028em");
        Set(scale.H2, "1.5rem", "1.333", "600", "-.02em");
        Set(scale.H3, "1.375rem", "1.273", "600", "-.022em");
        Set(scale.H4, "1.25rem", "1.4", "600", "-.018em");
        Set(scale.H5, "1rem", "1.5", "600", "-.011em");
        Set(scale.H6, ".875rem", "1.4286", "600", "-.006em");
        Set(scale.Subtitle1, ".875rem", "1.4286", "500", "-.006em");
        Set(scale.Subtitle2, ".75rem", "1.333", "500", "0");
        Set(scale.Body1, ".875rem", "1.4286", "400", "-.006em");
        Set(scale.Body2, ".8125rem", "1.3846", "400", "-.006em");
        Set(scale.Button, ".875rem", "1.4286", "500", "-.006em");
        Set(scale.Caption, ".75rem", "1.333", "400", "0");
        Set(scale.Overline, ".75rem", "1.333", "500", "0");
        return scale;
    }

    private static void Set(BaseTypography type, string size, string lineHeight, string weight, string tracking)
    {
        type.FontFamily = Fonts;
        type.FontSize = size;
        type.LineHeight = lineHeight;
        type.FontWeight = weight;
        type.LetterSpacing = tracking;
        type.TextTransform = "none";
    }
}
