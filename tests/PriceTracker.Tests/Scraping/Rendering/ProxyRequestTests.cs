using System.Text;
using PriceTracker.Scraping.Fetching.Rendering;
using PriceTracker.Scraping.Fetching.Rendering.Guarding;
using Xunit;

namespace PriceTracker.Tests.Scraping.Rendering;

public sealed class ProxyRequestTests
{
    [Theory]
    [InlineData("CONNECT shop.example:443 HTTP/1.1", "shop.example", 443)]
    [InlineData("CONNECT [::1]:8443 HTTP/1.1", "::1", 8443)]
    [InlineData("CONNECT 0x7f000001:80 HTTP/1.1", "127.0.0.1", 80)]
    public void A_tunnel_is_asked_for_by_host_and_port(string line, string host, int port)
    {
        var request = Parse(line)!;

        Assert.True(request.IsTunnel);
        Assert.Equal((host, port), (request.Host, request.Port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET /price HTTP/1.1")]
    [InlineData("GET ftp://shop.example/ HTTP/1.1")]
    [InlineData("GET file:///etc/passwd HTTP/1.1")]
    [InlineData("GET http://me:secret@shop.example/ HTTP/1.1")]
    [InlineData("CONNECT shop.example HTTP/1.1")]
    [InlineData("CONNECT me@shop.example:443 HTTP/1.1")]
    [InlineData("CONNECT shop.example/x:443 HTTP/1.1")]
    [InlineData("CONNECT shop.example:99999 HTTP/1.1")]
    [InlineData("PRI * HTTP/2.0")]
    public void What_is_no_request_to_a_proxy_is_none(string line) => Assert.Null(Parse(line));

    [Fact]
    public void The_server_is_sent_the_path_and_told_that_one_answer_is_enough()
    {
        var request = Parse("GET http://shop.example/lamp?x=1 HTTP/1.1\r\nHost: shop.example\r\nProxy-Connection: keep-alive\r\nAccept: */*")!;

        Assert.Equal("GET /lamp?x=1 HTTP/1.1\r\nHost: shop.example\r\nAccept: */*\r\nConnection: close\r\n\r\n", request.Head);
        Assert.Equal(0, request.BodyLength);
    }

    [Fact]
    public void Another_proxy_is_sent_the_whole_address() =>
        Assert.StartsWith("GET http://shop.example:8080/lamp HTTP/1.1\r\n", Parse("GET http://shop.example:8080/lamp HTTP/1.1\r\nHost: shop.example:8080")!.HeadForProxy(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Content-Length: 12", 12)]
    [InlineData("transfer-encoding: chunked", long.MaxValue)]
    public void A_body_is_passed_on_as_far_as_it_goes(string header, long length) =>
        Assert.Equal(length, Parse($"POST http://shop.example/ HTTP/1.1\r\n{header}")!.BodyLength);

    [Theory]
    [InlineData("doubleclick.net", true)]
    [InlineData("stats.g.doubleclick.net", true)]
    [InlineData("DOUBLECLICK.NET", true)]
    [InlineData("notdoubleclick.net", false)]
    [InlineData("shop.example", false)]
    public void Hosts_of_advertising_get_no_connection(string host, bool unwanted) => Assert.Equal(unwanted, UnwantedHosts.Contains(host));

    [Theory]
    [InlineData("https://shop.example/app.js", "script", true)]
    [InlineData("https://shop.example/app.css", "stylesheet", true)]
    [InlineData("https://shop.example/price", "fetch", true)]
    [InlineData("https://shop.example/lamp.jpg", "image", false)]
    [InlineData("https://shop.example/inter.woff2", "font", false)]
    [InlineData("file:///etc/passwd", "document", false)]
    [InlineData("chrome://version", "document", false)]
    public void Only_what_may_bring_a_price_is_loaded(string url, string type, bool wanted) => Assert.Equal(wanted, ResourceFilter.IsWanted(url, type));

    private static ProxyRequest? Parse(string head) => ProxyRequest.Parse(Encoding.Latin1.GetBytes(head));
}
