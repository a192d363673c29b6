using System.Collections.Frozen;

namespace PriceTracker.Scraping.Fetching.Rendering.Guarding;

/// <summary>Hosts of advertising and counting, which a page that is rendered does not reach. Pure; the list is data (<c>unwanted-hosts.txt</c>).</summary>
public static class UnwantedHosts
{
    private static readonly FrozenSet<string> Names = Read();

    /// <summary>The host itself, or any that it stands below.</summary>
    public static bool Contains(string host)
    {
        for (var at = 0; at >= 0;)
        {
            if (Names.Contains(host[at..]))
                return true;
            var dot = host.IndexOf('.', at);
            at = dot < 0 ? -1 : dot + 1;
        }
        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(UnwantedHosts).Assembly.GetManifestResourceStream("unwanted-hosts.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
