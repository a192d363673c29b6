using Microsoft.Extensions.Options;
using PriceTracker.Web.Deployment;
using PriceTracker.Web.Notifications.Channels.Outbound;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.Outbound;

public sealed class ChannelUrlsTests
{
    private readonly ChannelUrls urls = new(new GuardedOutbound(Options.Create(new OutboundOptions { AllowedPrivateHosts = "ntfy.lan:8080, 192.168.1.5:80, [fd00::5]:8080" })));

    [Theory]
    [InlineData("https://example.com/hook")]
    [InlineData("https://example.com:8443/hook?key=1")]
    [InlineData("http://example.com/")]
    [InlineData("http://ntfy.lan:8080/")]
    [InlineData("http://192.168.1.5/")]
    [InlineData("http://[fd00::5]:8080/")]
    [InlineData("https://8.8.8.8:12345/")]
    public void A_public_address_and_what_the_operator_allows_can_be_used(string text) => Assert.Null(Problem(text));

    [Theory]
    [InlineData("", "whole address")]
    [InlineData("example.com/hook", "whole address")]
    [InlineData("/etc/passwd", "whole address")]
    [InlineData("file:///etc/passwd", "whole address")]
    [InlineData("gopher://example.com/", "whole address")]
    [InlineData("https://user:pass@example.com/", "user and password")]
    [InlineData("https://user@ntfy.lan:8080/", "user and password")]
    [InlineData("http://localhost/", "private network")]
    [InlineData("http://a.localhost/", "private network")]
    [InlineData("http://router/", "private network")]
    [InlineData("http://printer.local/", "private network")]
    [InlineData("http://127.1/", "private network")]
    [InlineData("http://2130706433/", "private network")]
    [InlineData("http://[::1]/", "private network")]
    [InlineData("http://[fd00::1]/", "private network")]
    [InlineData("http://10.0.0.1:8080/", "private network")]
    [InlineData("http://169.254.169.254/latest/", "private network")]
    [InlineData("http://192.168.1.5:81/", "private network")]
    public void Anything_else_is_refused_with_what_to_do(string text, string because) =>
        Assert.Contains(because, Problem(text), StringComparison.Ordinal);

    [Fact]
    public void An_address_has_at_most_2048_characters()
    {
        Assert.Null(Problem("https://example.com/".PadRight(2_048, 'a')));
        Assert.Contains("2,048", Problem("https://example.com/".PadRight(2_049, 'a')), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_TLS_is_needed_only_an_allowed_host_goes_without()
    {
        Assert.False(urls.TryRead("http://example.com/", mayBePlain: false, out _, out var problem));
        Assert.Contains("https://", problem, StringComparison.Ordinal);
        Assert.True(urls.TryRead("http://ntfy.lan:8080/", mayBePlain: false, out _, out _));
    }

    [Theory]
    [InlineData("ntfy.lan", false)]
    [InlineData("ntfy.lan:80", true)]
    [InlineData("[::1]:80,10.0.0.1:8080", true)]
    [InlineData("ntfy.lan:80/path", false)]
    public void The_list_of_allowed_hosts_names_ports(string list, bool isValid) =>
        Assert.Equal(isValid, !new OutboundOptions { AllowedPrivateHosts = list }.Validate(null!).Any());

    private string? Problem(string text)
    {
        urls.TryRead(text, mayBePlain: true, out _, out var problem);
        return problem;
    }
}
