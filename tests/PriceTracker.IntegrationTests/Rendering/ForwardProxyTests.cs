using System.Text;
using PriceTracker.Scraping.Fetching;
using PriceTracker.Scraping.Fetching.Rendering;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>Where pages go through a proxy, rendered pages do too, with all that they ask for.</summary>
public sealed class ForwardProxyTests(SharedBrowser shared) : IClassFixture<SharedBrowser>
{
    private readonly RenderRig rig = shared.Rig;

    [Fact]
    public async Task A_shops_own_proxy_brings_the_page_and_what_its_scripts_ask_for()
    {
        await using var proxy = ForwardProxy.Start();

        var answer = Assert.IsType<FetchOutcome.Answer>(await RenderAsync("http://shop.invalid/lamp", proxy));

        Assert.Contains("$ 33.00", Encoding.UTF8.GetString(answer.Body.Span), StringComparison.Ordinal);
        Assert.Contains("GET http://shop.invalid/lamp HTTP/1.1", proxy.Asked);
        Assert.Contains("GET http://shop.invalid/price HTTP/1.1", proxy.Asked);
    }

    [Fact]
    public async Task A_secure_page_is_asked_of_the_proxy_by_a_tunnel()
    {
        await using var proxy = ForwardProxy.Start();

        Assert.IsType<FetchOutcome.Failed>(await RenderAsync("https://shop.invalid/lamp", proxy));

        Assert.Contains("CONNECT shop.invalid:443 HTTP/1.1", proxy.Asked);
    }

    [Fact]
    public async Task A_private_address_is_not_asked_of_the_proxy()
    {
        await using var proxy = ForwardProxy.Start();

        Assert.Equal("private_address", Assert.IsType<FetchOutcome.Failed>(await RenderAsync("http://10.0.0.1/", proxy)).Code);
        Assert.Empty(proxy.Asked);
    }

    private Task<FetchOutcome> RenderAsync(string url, ForwardProxy proxy) => rig.Renderer.RenderAsync(new RenderRequest(new Uri(url), proxy.Address), default);
}
