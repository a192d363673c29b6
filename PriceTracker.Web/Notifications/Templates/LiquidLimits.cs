using System.Text.RegularExpressions;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>
/// What a template may ask for. The parser and the renderer recurse, and a stack that overflows ends the process, so what nests is counted
/// before either sees it. Ranges are built in memory before their first step, so there are none.
/// </summary>
internal static partial class LiquidLimits
{
    public const int LongestBody = 64 * 1024;
    public const int LongestOutput = 200 * 1024;

    /// <summary>Of a value that a template makes itself, so that doubling it in a loop ends soon.</summary>
    public const int LongestValue = 20_000;

    public const int Steps = 20_000;
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(2);
    private const int MostBlocks = 200;
    private const int MostOfOneSign = 300;

    public static string? Breach(string body)
    {
        if (body.Length > LongestBody)
            return $"A template has at most {LongestBody / 1024} KB.";
        if (Blocks().Count(body) > MostBlocks)
            return $"A template has at most {MostBlocks} blocks such as if and for.";
        foreach (var sign in "[(|")
            if (body.Count(c => c == sign) > MostOfOneSign)
                return $"A template has the sign {sign} at most {MostOfOneSign} times.";
        return null;
    }

    [GeneratedRegex(@"\{%-?\s*(if|unless|case|for|capture)\b")]
    private static partial Regex Blocks();
}
