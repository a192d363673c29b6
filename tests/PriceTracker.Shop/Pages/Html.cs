using System.Text.Encodings.Web;

namespace PriceTracker.Shop.Pages;

/// <summary>Finished markup. What is put into it is encoded, unless it is markup already.</summary>
public readonly record struct Html(string Text)
{
    public static Html Of(FormattableString text)
    {
        var parts = text.GetArguments().Select(object? (a) => a is Html html ? html.Text : HtmlEncoder.Default.Encode(a?.ToString() ?? ""));
        return new Html(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.Format, [.. parts]));
    }

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(p => p.Text)));

    public override string ToString() => Text;
}
