using System.Diagnostics;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment;

/// <summary>Runs a short command and reads what it prints.</summary>
internal static class ChildProcess
{
    /// <exception cref="StartException">It failed; the message says how.</exception>
    public static string Run(string file, IReadOnlyList<string> arguments)
    {
        var code = TryRun(file, arguments, out var output);
        return code == 0 ? output : throw new StartException($"{Path.GetFileName(file)} {string.Join(' ', arguments.TakeLast(3))} failed ({code}): {LastLine(output)}");
    }

    public static int TryRun(string file, IReadOnlyList<string> arguments, out string output)
    {
        // The temporary folder is one that every user can enter: PostgreSQL's programs insist on a readable current folder.
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        }) ?? throw new StartException($"{file} could not be started.");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string LastLine(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.Trim() ?? "no output";
}
