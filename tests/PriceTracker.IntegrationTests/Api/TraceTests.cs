using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using PriceTracker.Data.Telemetry;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Api;

public sealed class TraceTests(PostgresServer postgres)
{
    [Fact]
    public async Task One_trace_leads_from_the_added_link_to_the_screens()
    {
        var trace = ActivityTraceId.CreateRandom();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Instruments.Name or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == trace)
                    spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var shop = await SmallShop.StartAsync();
        await using var product = await RunningProduct.StartAsync(postgres, ("Scraping:AllowedPrivateHosts", shop.Address.Authority), ("Scraping:DefaultHostGap", "00:00:00"));
        using var client = await product.SignedInAsync();
        using var add = new HttpRequestMessage(HttpMethod.Post, "/api/v1/products") { Content = JsonContent.Create(new { url = new Uri(shop.Address, "/kettle?secret=canary") }) };
        add.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        (await client.SendAsync(add)).EnsureSuccessStatusCode();

        string[] wanted = ["scrape", "fetch", "record", "tell", "live update"];
        await Eventually.TrueAsync(
            () => Task.FromResult(wanted.All(name => spans.Any(s => s.OperationName == name))), $"all spans ended; seen: {string.Join(", ", spans.Select(s => s.OperationName))}");
        Assert.DoesNotContain(spans.Where(s => s.Source.Name == Instruments.Name).SelectMany(s => s.TagObjects), tag => $"{tag.Value}".Contains("canary", StringComparison.Ordinal));
    }
}
