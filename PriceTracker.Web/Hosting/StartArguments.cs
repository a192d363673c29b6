namespace PriceTracker.Web.Hosting;

/// <summary>The switches of <c>./run.sh</c>, as settings.</summary>
internal static class StartArguments
{
    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--port"] = "Port",
        ["--data"] = "DataFolder",
    };

    public static void AddStartArguments(this IConfigurationBuilder configuration, string[] args) => configuration.AddCommandLine(args, Switches);
}
