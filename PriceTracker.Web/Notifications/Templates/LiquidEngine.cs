using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>
/// Renders Liquid within limits. Fields are text, flags, numbers and lists of more fields; what a template asks for and nobody gave is empty.
/// A template is an administrator's: it may be wrong, endless or huge, and is answered with a problem then.
/// </summary>
public sealed partial class LiquidEngine(TimeProvider clock)
{
    private static readonly string[] Tags = ["if", "unless", "case", "for", "assign", "capture", "comment", "raw", "break", "continue", "#"];
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly FluidParser Parser = MakeParser();

    /// <param name="body">The template.</param>
    /// <param name="fields">What it may name.</param>
    /// <param name="isHtml">Values are escaped for HTML.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<LiquidResult> RenderAsync(string body, IReadOnlyDictionary<string, object?> fields, bool isHtml, CancellationToken cancel)
    {
        if (LiquidLimits.Breach(body) is { } breach)
            return LiquidResult.Refused(breach);
        try
        {
            // A thread of its own: what runs too long is left alone, and ends at its next step.
            return await Task.Run(() => RunAsync(body, fields, isHtml), cancel).WaitAsync(LiquidLimits.Time + TimeSpan.FromSeconds(1), clock, cancel);
        }
        catch (TimeoutException)
        {
            return LiquidResult.Refused(TooSlow);
        }
    }

    private static string TooSlow => $"The template takes longer than {LiquidLimits.Time.TotalSeconds:0} seconds.";

    private async Task<LiquidResult> RunAsync(string body, IReadOnlyDictionary<string, object?> fields, bool isHtml)
    {
        if (!Parser.TryParse(body, out var template, out var error))
            return Syntax(error);
        var ranges = new RangeFinder();
        ranges.VisitTemplate(template);
        if (ranges.Found)
            return LiquidResult.Refused("Ranges such as (1..9) are not available. Loop over items instead.");
        var began = clock.GetTimestamp();
        void Check()
        {
            if (clock.GetElapsedTime(began) > LiquidLimits.Time) throw new LiquidLimitException(TooSlow);
        }

        try
        {
            await using var writer = new LimitedWriter(LiquidLimits.LongestOutput, Check);
            await template.RenderAsync(writer, isHtml ? Html : NullEncoder.Default, Context(fields, Check));
            return LiquidResult.Done(writer.ToString());
        }
        catch (LiquidLimitException limit)
        {
            return LiquidResult.Refused(limit.Message);
        }
        catch (InvalidOperationException steps) when (steps.Message.Contains("recursion", StringComparison.Ordinal))
        {
            return LiquidResult.Refused($"The template takes more than {LiquidLimits.Steps} steps. Look for a loop inside a loop.");
        }
        catch (Exception other) when (other is not OperationCanceledException)
        {
            // Whatever a filter does not like about its input: the template is wrong, the product is not.
            return LiquidResult.Refused(PlainText.OneLine(other.Message, 300));
        }
    }

    private static TemplateContext Context(IReadOnlyDictionary<string, object?> fields, Action check)
    {
        var options = new TemplateOptions { MaxSteps = LiquidLimits.Steps, StrictFilters = true, CultureInfo = CultureInfo.InvariantCulture };
        LiquidFilters.ApplyTo(options);
        options.Assigned = (_, value, _) =>
        {
            check();
            LiquidFilters.Measure(value.ToStringValue().Length);
            return new ValueTask<FluidValue>(value);
        };
        options.Captured = options.Assigned.Invoke;
        var context = new TemplateContext(options);
        foreach (var (name, value) in fields)
            context.SetValue(name, Value(value));
        return context;
    }

    private static FluidValue Value(object? value) => value switch
    {
        null or "" => NilValue.Instance,
        string text => new StringValue(text),
        bool flag => BooleanValue.Create(flag),
        int number => NumberValue.Create(number),
        IReadOnlyDictionary<string, object?> fields => new DictionaryValue(new FluidValueDictionaryFluidIndexable(fields.ToDictionary(f => f.Key, f => Value(f.Value)))),
        IEnumerable<IReadOnlyDictionary<string, object?>> list => new ArrayValue([.. list.Select(Value)]),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a kind of field."),
    };

    /// <summary>The parser says "... at (3:7)" and repeats the line.</summary>
    private static LiquidResult Syntax(string error)
    {
        var place = Place().Match(error);
        return place.Success
            ? LiquidResult.Refused(PlainText.OneLine(error[..place.Index], 300), int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : LiquidResult.Refused(PlainText.OneLine(error, 300));
    }

    private static FluidParser MakeParser()
    {
        var parser = new FluidParser();
        foreach (var name in parser.RegisteredTags.Keys.Except(Tags).ToList())
            parser.RegisteredTags.Remove(name);
        return parser;
    }

    [GeneratedRegex(@"\s+at \((\d+):\d+\)")]
    private static partial Regex Place();
}
