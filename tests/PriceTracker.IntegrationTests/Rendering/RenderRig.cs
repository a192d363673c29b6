using System.Text;
using Microsoft.Extensions.Options;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Scraping;
using PriceTracker.Scraping.Fetching;
using PriceTracker.Scraping.Fetching.Rendering;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>A renderer with a real browser, a shop whose pages do what they like, and a server that no page may reach.</summary>
public sealed class RenderRig : IAsyncDisposable
{
    private RenderRig(ScriptedShop shop, Canary canary, PageRenderer renderer, KeptLog<PageRenderer> log)
    {
        Shop = shop;
        Canary = canary;
        Renderer = renderer;
        Log = log;
    }

    public ScriptedShop Shop { get; }
    public Canary Canary { get; }
    public PageRenderer Renderer { get; }
    public KeptLog<PageRenderer> Log { get; }

    public static async Task<RenderRig> StartAsync(Action<ScrapingOptions>? with = null)
    {
        var canary = await Canary.StartAsync();
        var shop = await ScriptedShop.StartAsync(canary);
        var options = new ScrapingOptions { AllowedPrivateHosts = shop.Address.Authority };
        with?.Invoke(options);
        var log = new KeptLog<PageRenderer>();
        var renderer = new PageRenderer(new PublicAddressGuard(Options.Create(options)), Options.Create(options), TimeProvider.System, log);
        return new RenderRig(shop, canary, renderer, log);
    }

    public Task<FetchOutcome> RenderAsync(string path, string? priceSelector = null) =>
        Renderer.RenderAsync(new RenderRequest(new Uri(Shop.Address, path), PriceSelector: priceSelector), default);

    public async Task<string> TextAsync(string path, string? priceSelector = null)
    {
        var outcome = await RenderAsync(path, priceSelector);
        return outcome is FetchOutcome.Answer answer ? Encoding.UTF8.GetString(answer.Body.Span) : throw new InvalidOperationException($"{outcome}; {string.Join('\n', Log.Warnings)}");
    }

    public async ValueTask DisposeAsync()
    {
        await Renderer.DisposeAsync();
        await Shop.DisposeAsync();
        await Canary.DisposeAsync();
    }
}
