using System.Diagnostics;

namespace PriceTracker.IntegrationTests.Deployment;

/// <summary>The repository the tests were built from, and the tools that judge its files.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Both streams together, for the message of an assertion.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Packages for tests alone, which `./run.sh` does not install.</summary>
    public static string Package(string file)
    {
        var path = PathOf(Path.Combine("node_modules", file));
        return File.Exists(path) ? path : throw new InvalidOperationException($"{file} is missing: run npm ci");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PriceTracker.sln")))
                return folder.FullName;
        throw new InvalidOperationException("PriceTracker.sln is not above the tests.");
    }
}
