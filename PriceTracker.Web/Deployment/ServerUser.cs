using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment;

/// <summary>The user that the embedded server runs as where this process is root.</summary>
internal sealed record ServerUser(string Name)
{
    /// <summary>Null where this process is not root, and the server runs as the same user.</summary>
    public static ServerUser? ForThisProcess()
    {
        if (Environment.UserName != "root" || OperatingSystem.IsWindows())
            return null;
        var known = File.ReadLines("/etc/passwd").Select(l => l.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var name = new[] { "postgres", "nobody" }.FirstOrDefault(known.Contains)
            ?? throw new StartException("PostgreSQL does not run as root, and there is neither a user 'postgres' nor 'nobody'. Start as another user.");
        return new ServerUser(name);
    }

    public void Own(string path) => ChildProcess.Run("/bin/chown", ["-R", $"{Name}:", path]);

    public bool CanReach(string path)
    {
        var (file, arguments) = Wrap(this, "/usr/bin/test", ["-r", path]);
        return ChildProcess.TryRun(file, arguments, out _) == 0;
    }

    /// <summary>The command line that runs a program as this user.</summary>
    public static (string File, IReadOnlyList<string> Arguments) Wrap(ServerUser? user, string program, IReadOnlyList<string> arguments) =>
        user is null ? (program, arguments) : ("/sbin/runuser", ["-u", user.Name, "--", program, .. arguments]);
}
