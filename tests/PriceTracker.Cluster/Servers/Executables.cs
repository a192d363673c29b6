namespace PriceTracker.Cluster.Servers;

/// <summary>Where Debian's packages put the servers.</summary>
internal static class Executables
{
    /// <exception cref="FileNotFoundException">Says which package to install.</exception>
    public static string Find(string name) => new[] { "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin" }
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"{name} is needed: install the package {(name == "epmd" ? "erlang-base" : name)}.");

    /// <summary>RabbitMQ's own script: the one on the path wants fixed users and folders.</summary>
    public static string RabbitMq()
    {
        const string library = "/usr/lib/rabbitmq/lib";
        var versions = Directory.Exists(library) ? Directory.GetDirectories(library, "rabbitmq_server-*") : [];
        return versions.Select(v => Path.Combine(v, "sbin", "rabbitmq-server")).LastOrDefault(File.Exists)
            ?? throw new FileNotFoundException("rabbitmq-server is needed: install the package rabbitmq-server.");
    }
}
