using System.Net.Http.Json;
using System.Text.Json;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Corpus;

/// <summary>The main job on real pages: added by their own addresses, fetched through a proxy, read and recorded.</summary>
public sealed class MainJobTests(PostgresServer postgres)
{
    [Fact]
    public async Task Most_real_product_pages_show_their_true_price_and_pages_without_one_show_none()
    {
        var pages = CorpusPage.Load();
        Assert.SkipWhen(pages is null, "The collection of real pages is absent (PRICETRACKER_CORPUS).");

        // One address stands for two captures of different days: neither can be told by its link.
        pages = [.. pages!.GroupBy(p => p.Url).Where(g => g.Count() == 1).Select(g => g.Single())];
        var byAddress = pages.ToDictionary(p => p.Id, p => new Uri("http://" + p.Url[(p.Url.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('#')[0]));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages!)
            files[byAddress[page.Id].AbsoluteUri] = page.File;
        await using var proxy = await CorpusProxy.StartAsync(files);
        await using var product = await RunningProduct.StartAsync(
            postgres, ("Scraping:Proxy", proxy.Address), ("Scraping:DefaultHostGap", "00:00:00"), ("Catalog:AddsPerMinute", "10000"));
        using var client = await product.SignedInAsync();

        var ids = new Dictionary<string, string>();
        foreach (var page in pages!)
        {
            var added = await RunningProduct.JsonAsync(await client.PostAsJsonAsync("/api/v1/products", new { url = byAddress[page.Id] }));
            ids[page.Id] = added.TryGetProperty("id", out var id) ? id.GetString()! : throw new InvalidOperationException($"{page.Url}: {added}");
        }
        await Eventually.TrueAsync(
            async () => !(await AllAsync(client)).Values.Any(p => p.GetProperty("status").GetString() == "pending"), "every page was read", 240);

        var read = await AllAsync(client);
        var (right, priced, falsePrices) = (0, 0, new List<string>());
        var wrong = new List<string>();
        foreach (var page in pages!)
        {
            var shown = read[ids[page.Id]].GetProperty("currentPrice");
            decimal? price = shown.ValueKind == JsonValueKind.Number ? shown.GetDecimal() : null;
            if (page.Prices.Count == 0)
            {
                if (price is not null)
                    falsePrices.Add($"{page.Id}: {price}");
                continue;
            }
            priced++;
            if (price is { } p && page.Prices.Contains(p))
                right++;
            else
                wrong.Add($"{page.Id}: {price} ({read[ids[page.Id]].GetProperty("problem")})");
        }
        TestContext.Current.SendDiagnosticMessage("{0} of {1} real pages show the right price; wrong: {2}", right, priced, string.Join(", ", wrong));
        Assert.Empty(falsePrices);
        Assert.True(right >= priced * 0.9, $"{right} of {priced} are right; wrong: {string.Join(", ", wrong)}");
    }

    private static async Task<Dictionary<string, JsonElement>> AllAsync(HttpClient client)
    {
        var all = new Dictionary<string, JsonElement>();
        for (var page = 1; ; page++)
        {
            var list = await RunningProduct.JsonAsync(await client.GetAsync($"/api/v1/products?pageSize=100&page={page}"));
            foreach (var item in list.GetProperty("items").EnumerateArray())
                all[item.GetProperty("id").GetString()!] = item;
            if (all.Count >= list.GetProperty("total").GetInt32())
                return all;
        }
    }
}
