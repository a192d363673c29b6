using System.Net.Http.Json;
using System.Text.Json;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment.Demo;

/// <summary>The sample products and the year they had, as the demo shop tells them.</summary>
internal sealed record DemoCatalog(DateTimeOffset GapFrom, DateTimeOffset GapTo, IReadOnlyList<DemoProduct> Products)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="StartException">The shop does not answer, or with something else.</exception>
    public static async Task<DemoCatalog> FetchAsync(string address, CancellationToken cancel)
    {
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            return await client.GetFromJsonAsync<DemoCatalog>(address, cancel) ?? throw new JsonException("It is empty.");
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            throw new StartException($"Demo__Catalog: the sample products could not be read from {address}. {error.Message}");
        }
    }
}

internal sealed record DemoProduct(
    string Url, string Title, string Brand, string Currency, decimal? ListPrice, decimal? Target, IReadOnlyList<DemoPrice> History);

/// <summary>From then on, this was the price.</summary>
internal sealed record DemoPrice(DateTimeOffset At, decimal Price, bool InStock);
