using System.Globalization;

namespace PriceTracker.Scraping.Fetching;

/// <summary>A parsed robots.txt (RFC 9309), as it concerns one product token. Pure.</summary>
public sealed class RobotsTxt
{
    public static readonly RobotsTxt AllowAll = new([], null);

    private readonly List<RobotsRule> rules;

    private RobotsTxt(List<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        this.rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>Not in the RFC, but widely written and meant.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>The longest matching rule decides; of two as long, the one that allows (RFC 9309, 2.2.2).</summary>
    public bool IsAllowed(Uri url)
    {
        var path = url.PathAndQuery;
        if (path == "/robots.txt")
            return true;
        var best = rules.Where(r => r.Matches(path)).OrderByDescending(r => r.Length).ThenByDescending(r => r.Allows).FirstOrDefault();
        return best?.Allows ?? true;
    }

    /// <summary>Rules of the groups that name the token, else of the groups for everyone; groups for one token are merged.</summary>
    public static RobotsTxt Parse(string text, string token)
    {
        var own = new RobotsGroup();
        var everyone = new RobotsGroup();
        var namesOwn = false;
        List<RobotsGroup> current = [];
        var inAgents = false;
        foreach (var line in text.Split('\n', '\r'))
        {
            var (key, value) = Split(line);
            if (key == "user-agent")
            {
                if (!inAgents)
                    current = [];
                inAgents = true;
                if (value == "*")
                    current.Add(everyone);
                else if (Names(value, token))
                {
                    current.Add(own);
                    namesOwn = true;
                }
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                inAgents = false;
                foreach (var group in current)
                    group.Add(key, value);
            }
        }
        var chosen = namesOwn ? own : everyone;
        return new RobotsTxt(chosen.Rules, chosen.CrawlDelay);
    }

    private static (string Key, string Value) Split(string line)
    {
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        var text = hash >= 0 ? line[..hash] : line;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (text[..colon].Trim().Trim('\uFEFF').ToLowerInvariant(), text[(colon + 1)..].Trim());
    }

    private static bool Names(string agent, string token) =>
        agent.Split('/')[0].Trim().Equals(token, StringComparison.OrdinalIgnoreCase);

    private sealed class RobotsGroup
    {
        private const int MostRules = 5_000;

        public List<RobotsRule> Rules { get; } = [];
        public TimeSpan? CrawlDelay { get; private set; }

        public void Add(string key, string value)
        {
            if (key == "crawl-delay")
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6)
                    CrawlDelay = TimeSpan.FromSeconds(seconds);
            }
            else if (value.Length > 0 && Rules.Count < MostRules)
            {
                Rules.Add(new RobotsRule(value, key == "allow"));
            }
        }
    }
}
