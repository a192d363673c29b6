using System.Diagnostics.CodeAnalysis;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>What a template made, or why it made nothing.</summary>
public sealed record LiquidResult(string? Text, TemplateProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsDone => Problem is null;

    public static LiquidResult Done(string text) => new(text, null);

    public static LiquidResult Refused(string message, int? line = null) => new(null, new TemplateProblem(message, line));
}
