using System.Globalization;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment;

/// <summary>The three things asked of PostgreSQL's own programs: make a cluster, start it, stop it.</summary>
internal sealed class PostgresCommands(PostgresFolders folders)
{
    private const string Setsid = "/usr/bin/setsid";

    public Task InitializeAsync(CancellationToken cancel) => Task.Run(() => Run("initdb",
        "-D", folders.Cluster, "-U", "pricetracker", "-A", "scram-sha-256", "--pwfile", folders.PasswordFile, "-E", "UTF8", "--locale=C.UTF-8"), cancel);

    /// <summary>setsid, where there is one, gives the server a session of its own: the terminal's Ctrl-C is for the app, which stops the server last.</summary>
    public Task StartAsync(int port, CancellationToken cancel) => Task.Run(() =>
    {
        var options = string.Create(CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=64MB -c max_connections=100 -c max_wal_size=256MB -c log_min_messages=warning");
        var arguments = new[] { "-D", folders.Cluster, "-l", folders.Log, "-o", options, "-W", "start" };
        var (file, wrapped) = ServerUser.Wrap(folders.User, Path.Combine(folders.Binaries, "pg_ctl"), arguments);
        if (File.Exists(Setsid))
            (file, wrapped) = (Setsid, [file, .. wrapped]);
        if (ChildProcess.TryRun(file, wrapped, out var output) != 0)
            throw new StartException($"The database server did not start: {output.Trim()} Its log is {folders.Log}.");
    }, cancel);

    public Task StopAsync() => Task.Run(() => Run("pg_ctl", "-D", folders.Cluster, "-m", "fast", "-w", "-t", "60", "stop"));

    private void Run(string program, params string[] arguments)
    {
        var (file, wrapped) = ServerUser.Wrap(folders.User, Path.Combine(folders.Binaries, program), arguments);
        ChildProcess.Run(file, wrapped);
    }
}
