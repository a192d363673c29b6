using Microsoft.Extensions.Options;
using PriceTracker.Web.Notifications.Links;
using Xunit;

namespace PriceTracker.Tests.Notifications.Messages;

public sealed class AlertLinksTests
{
    private static readonly AlertLink Link = new(LinkAct.Stop, MessageRig.Alice.UserId, long.MaxValue);
    private readonly MessageRig rig = new();

    [Fact]
    public void A_token_says_what_it_was_made_for()
    {
        foreach (var act in Enum.GetValues<LinkAct>())
            Assert.Equal(Link with { Act = act }, rig.Links.Read(rig.Links.Token(Link with { Act = act })));
    }

    [Fact]
    public void A_token_is_good_for_ninety_days()
    {
        var token = rig.Links.Token(Link);

        rig.Time.Advance(AlertLinks.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(Link, rig.Links.Read(token));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(rig.Links.Read(token));
    }

    [Fact]
    public void A_token_that_was_changed_anywhere_is_nobodys()
    {
        var token = rig.Links.Token(Link);

        for (var i = 0; i < token.Length - 1; i++)
            Assert.Null(rig.Links.Read($"{token[..i]}{(token[i] == 'A' ? 'B' : 'A')}{token[(i + 1)..]}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not base64 at all!")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_token_is_answered_calmly(string? token) => Assert.Null(rig.Links.Read(token));

    [Fact]
    public void Another_installations_token_and_an_endless_one_are_refused()
    {
        Assert.Null(rig.Links.Read(new MessageRig().Links.Token(Link)));
        Assert.Null(rig.Links.Read(new string('A', 100_000)));
    }

    [Theory]
    [InlineData("https://prices.example.com", "https://prices.example.com/act?t=")]
    [InlineData("https://example.com/prices/", "https://example.com/prices/act?t=")]
    [InlineData(null, "http://127.0.0.1:5080/act?t=")]
    public void Links_lead_to_the_public_address(string? publicUrl, string begins) =>
        Assert.StartsWith(begins, new MessageRig(publicUrl).Links.Page(Link).AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://prices.example.com", true)]
    [InlineData("http://10.0.0.5:8080/prices", true)]
    [InlineData("prices.example.com", false)]
    [InlineData("/prices", false)]
    [InlineData("ftp://prices.example.com", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://user:secret@prices.example.com", false)]
    [InlineData("https://prices.example.com/?q=1", false)]
    public void Only_a_whole_web_address_is_a_public_address(string? url, bool usable) => Assert.Equal(usable, PublicAddressOptions.IsUsable(url));
}
