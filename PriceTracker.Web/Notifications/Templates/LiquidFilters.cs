using Fluid;
using Fluid.Values;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>
/// The filters a template may use: those that keep text text. Filters of lists write their elements unescaped, "raw" would let a shop's page
/// write HTML into a mail, and what may grow is measured first.
/// </summary>
internal static class LiquidFilters
{
    private static readonly string[] Kept =
    [
        "capitalize", "ceil", "default", "divided_by", "downcase", "first", "floor", "last", "lstrip", "minus", "plus", "remove", "round", "rstrip",
        "size", "strip", "strip_newlines", "times", "truncate", "truncatewords", "upcase", "url_encode",
    ];

    public static void ApplyTo(TemplateOptions options)
    {
        foreach (var name in options.Filters.Select(f => f.Key).Except(Kept).ToList())
            options.Filters.Remove(name);
        options.Filters.AddFilter("append", (input, arguments, _) => Joined(input.ToStringValue(), arguments.At(0).ToStringValue()));
        options.Filters.AddFilter("prepend", (input, arguments, _) => Joined(arguments.At(0).ToStringValue(), input.ToStringValue()));
        options.Filters.AddFilter("replace", Replace);
    }

    private static ValueTask<FluidValue> Joined(string first, string second)
    {
        Measure((long)first.Length + second.Length);
        return new StringValue(first + second);
    }

    private static ValueTask<FluidValue> Replace(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var (text, from, to) = (input.ToStringValue(), arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue());
        if (from.Length == 0) return new StringValue(text);
        Measure(text.Length + ((long)text.Length / from.Length * to.Length));
        return new StringValue(text.Replace(from, to, StringComparison.Ordinal));
    }

    public static void Measure(long length)
    {
        if (length > LiquidLimits.LongestValue)
            throw new LiquidLimitException($"The template makes a text longer than {LiquidLimits.LongestValue} characters to work with.");
    }
}
