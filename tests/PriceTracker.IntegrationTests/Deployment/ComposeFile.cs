using System.Text.Json;
using System.Text.RegularExpressions;

namespace PriceTracker.IntegrationTests.Deployment;

/// <summary>compose.yaml with its anchors merged, and the names it takes from the environment.</summary>
internal sealed partial class ComposeFile
{
    private const string ToJson =
        "console.log(JSON.stringify(require('yaml').parse(require('fs').readFileSync('compose.yaml', 'utf8'), { merge: true })))";

    private ComposeFile(JsonElement root) => Root = root;

    public JsonElement Root { get; }

    public IEnumerable<(string Name, JsonElement Service)> Services => Root.GetProperty("services").EnumerateObject().Select(s => (s.Name, s.Value));

    public static async Task<ComposeFile> ReadAsync()
    {
        Checkout.Package("yaml/package.json");
        var (code, output) = await Checkout.RunAsync("node", ["-e", ToJson]);
        Assert.True(code == 0, output);
        return new ComposeFile(JsonDocument.Parse(output).RootElement);
    }

    public JsonElement Service(string name) => Root.GetProperty("services").GetProperty(name);

    public static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!);

    /// <summary>Each ${NAME...} with what follows the name.</summary>
    public IEnumerable<(string Name, string Rule)> Variables() =>
        Variable().Matches(Root.GetRawText()).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Distinct();

    /// <summary>What the containers of ours are told.</summary>
    public IEnumerable<string> Settings() => Services
        .Where(s => s.Service.TryGetProperty("build", out _))
        .SelectMany(s => s.Service.GetProperty("environment").EnumerateObject().Select(p => p.Name))
        .Distinct();

    [GeneratedRegex(@"\$\{([A-Z_]+)([^}]*)\}")]
    private static partial Regex Variable();
}
