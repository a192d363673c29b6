using System.Text.RegularExpressions;
using Xunit;

namespace PriceTracker.Tests.House;

/// <summary>The walls of the house: which room knows which.</summary>
public sealed partial class HouseTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Data_knows_neither_Scraping_nor_Web() =>
        Assert.Empty(Mentions("PriceTracker.Data", "PriceTracker.Scraping", "PriceTracker.Web"));

    [Fact]
    public void Scraping_does_not_know_Web() => Assert.Empty(Mentions("PriceTracker.Scraping", "PriceTracker.Web"));

    [Fact]
    public void Web_knows_Scraping_only_where_the_deployment_hosts_the_worker() =>
        Assert.All(Mentions("PriceTracker.Web", "PriceTracker.Scraping"), file => Assert.StartsWith("PriceTracker.Web/Deployment/", file, StringComparison.Ordinal));

    [Fact]
    public void Extraction_knows_no_database_no_network_and_no_clock() =>
        Assert.Empty(Mentions("PriceTracker.Scraping/Extraction", "PriceTracker.Data", "System.Net.Http", "TimeProvider", "File."));

    [Fact]
    public void Nobody_outside_Messaging_names_a_broker() =>
        Assert.All(
            Mentions("PriceTracker.Data", "RabbitMQ.Client", "StackExchange.Redis").Concat(Mentions("PriceTracker.Web", "RabbitMQ.Client", "StackExchange.Redis")),
            file => Assert.Contains("/Messaging/", file, StringComparison.Ordinal));

    [Fact]
    public void Components_never_take_a_database_context() =>
        Assert.Empty(Mentions("PriceTracker.Web/Components", "DbContext", "PriceTrackerContext"));

    [Fact]
    public void No_production_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(Sources("PriceTracker.Data", "PriceTracker.Scraping", "PriceTracker.Web"),
            f => File.ReadLines(Path.Combine(Root, f)).Count() > 300);

    [Fact]
    public void No_type_hides_behind_a_name_that_says_nothing() =>
        Assert.DoesNotContain(Sources("PriceTracker.Data", "PriceTracker.Scraping", "PriceTracker.Web"),
            f => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(f)));

    [Fact]
    public void No_page_of_ours_names_another_host_to_load_from() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(Root, "PriceTracker.Web"), "*.razor", SearchOption.AllDirectories),
            f => ForeignLoad().IsMatch(File.ReadAllText(f)));

    private static List<string> Mentions(string folder, params string[] words) =>
        [.. Sources(folder).Where(f => words.Any(w => File.ReadAllText(Path.Combine(Root, f)).Contains(w, StringComparison.Ordinal)))];

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => new[] { "*.cs", "*.razor" }.SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, folder), p, SearchOption.AllDirectories)))
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PriceTracker.sln")))
                return folder.FullName;
        throw new InvalidOperationException("PriceTracker.sln is not above the tests.");
    }

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Common)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex("""(src|<link[^>]*href)="https?://""")]
    private static partial Regex ForeignLoad();
}
