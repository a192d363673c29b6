using System.Globalization;
using System.Text.RegularExpressions;

namespace PriceTracker.Web.Deployment;

/// <summary>Asks the binaries which major version they are.</summary>
internal static partial class PostgresVersion
{
    public static int? Of(string binaries, ServerUser? user)
    {
        var (file, arguments) = ServerUser.Wrap(user, Path.Combine(binaries, "postgres"), ["--version"]);
        var match = Major().Match(ChildProcess.Run(file, arguments));
        return match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Major();
}
