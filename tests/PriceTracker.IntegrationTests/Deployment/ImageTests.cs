using System.Text.RegularExpressions;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Deployment;

/// <summary>What must hold of the Dockerfiles, which nobody can build here.</summary>
public sealed partial class ImageTests
{
    public static readonly TheoryData<string> Projects = ["PriceTracker.Web", "PriceTracker.Scraping"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_base_is_pinned_to_a_patch_version(string project) =>
        Assert.All(Lines(project, "FROM"), image => Assert.Matches(@"^[\w./-]+:\d+\.\d+\.\d+", image));

    [Theory]
    [MemberData(nameof(Projects))]
    public void It_does_not_run_as_root(string project) =>
        Assert.Equal("$APP_UID", Assert.Single(Lines(project, "USER")));

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_copied_exists_and_is_sent_to_the_engine(string project)
    {
        var sent = Checkout.Read(".dockerignore").Split('\n').Where(l => l.StartsWith('!')).Select(l => l[1..]).ToArray();

        Assert.All(
            Lines(project, "COPY").Where(l => !l.Contains("--from", StringComparison.Ordinal)).SelectMany(Sources),
            source =>
            {
                Assert.True(Path.Exists(Checkout.PathOf(source)), source);
                Assert.Contains(sent, s => source == s || source.StartsWith(s + "/", StringComparison.Ordinal));
            });
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_it_refers_to_is_copied(string project) =>
        Assert.All(References(project), r => Assert.Contains($"{r}/", Lines(project, "COPY").SelectMany(Sources)));

    [Fact]
    public void Blazors_script_is_asked_for_although_an_image_restores_before_it_has_the_pages() =>
        Assert.Contains("<RequiresAspNetWebAssets>true</RequiresAspNetWebAssets>", Checkout.Read("PriceTracker.Web/PriceTracker.Web.csproj"), StringComparison.Ordinal);

    [Fact]
    public async Task The_health_check_passes_on_what_the_process_says()
    {
        await using var server = await StandIn.StartAsync("web");

        Assert.Equal(0, await HealthyAsync(server.Port));
        server.IsReady = false;
        Assert.NotEqual(0, await HealthyAsync(server.Port));
        Assert.NotEqual(0, await HealthyAsync(ProductProcess.FreePort()));
    }

    private static async Task<int> HealthyAsync(int port) =>
        (await Checkout.RunAsync("bash", [Checkout.PathOf("deploy/healthy.sh")], ("Health__Port", $"{port}"))).Code;

    private static IEnumerable<string> Lines(string project, string word) => Checkout.Read($"{project}/Dockerfile").Split('\n')
        .Where(l => l.StartsWith(word + " ", StringComparison.Ordinal))
        .Select(l => l[(word.Length + 1)..]);

    private static IEnumerable<string> Sources(string copy) => copy.Split(' ').Where(p => !p.StartsWith("--", StringComparison.Ordinal)).SkipLast(1);

    private static IEnumerable<string> References(string project) => Reference().Matches(Checkout.Read($"{project}/{project}.csproj"))
        .Select(m => m.Groups[1].Value)
        .SelectMany(r => References(r).Prepend(r))
        .Prepend(project)
        .Distinct();

    [GeneratedRegex(@"ProjectReference Include=""\.\./([\w.]+)/")]
    private static partial Regex Reference();
}
