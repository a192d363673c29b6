using System.Security.Cryptography;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment;

/// <summary>
/// Where the embedded server lives. PostgreSQL refuses to run as root, so as root it runs as another user, who must be able to reach
/// its binaries and its data: binaries that stand where only root can go are copied next to the data.
/// </summary>
internal sealed class PostgresFolders
{
    private readonly string root;

    private PostgresFolders(string root, string binaries, ServerUser? user)
    {
        this.root = root;
        Binaries = binaries;
        User = user;
    }

    public string Binaries { get; }
    public ServerUser? User { get; }
    public string Cluster => Path.Combine(root, "cluster");
    public string Log => Path.Combine(root, "postgres.log");
    public string PasswordFile => Path.Combine(root, "password");
    public bool IsInitialized => File.Exists(Path.Combine(Cluster, "PG_VERSION"));

    /// <exception cref="StartException">The folder cannot be used.</exception>
    public static PostgresFolders Prepare(string dataFolder, string binaries)
    {
        var root = Path.Combine(dataFolder, "postgres");
        Create(root);
        var user = ServerUser.ForThisProcess();
        if (user is not null)
        {
            user.Own(root);
            if (!user.CanReach(root))
                throw new StartException($"The database runs as user '{user.Name}', who cannot reach {root}. Choose a data folder that other users can enter (--data DIR).");
            if (!user.CanReach(Path.Combine(binaries, "postgres")))
                binaries = CopyBinaries(binaries, root, user);
        }
        var folders = new PostgresFolders(root, binaries, user);
        folders.WritePassword();
        return folders;
    }

    public string ReadPassword() => File.ReadAllText(PasswordFile).Trim();

    /// <exception cref="StartException">The data belongs to another major version.</exception>
    public void CheckVersion(int major)
    {
        var found = File.ReadAllText(Path.Combine(Cluster, "PG_VERSION")).Trim();
        var ours = PostgresVersion.Of(Binaries, User) ?? major;
        if (found != ours.ToString(System.Globalization.CultureInfo.InvariantCulture))
            throw new StartException($"{Cluster} belongs to PostgreSQL {found}, but the binaries are of version {ours}. Use a new data folder, or binaries of version {found} (EmbeddedPostgres__Binaries).");
    }

    private static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".write-test");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new StartException($"The data folder {folder} cannot be written ({error.Message}). Choose another with --data DIR.");
        }
    }

    private void WritePassword()
    {
        if (File.Exists(PasswordFile))
            return;
        File.WriteAllText(PasswordFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        User?.Own(PasswordFile);
    }

    private static string CopyBinaries(string binaries, string root, ServerUser user)
    {
        var source = Directory.GetParent(binaries)!.FullName;
        var target = Path.Combine(root, "binaries");
        ChildProcess.Run("/bin/cp", ["-a", "--no-preserve=ownership", source + "/.", target]);
        user.Own(target);
        return Path.Combine(target, "bin");
    }
}
