using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PriceTracker.Web.Deployment;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Channels.Outbound;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels;

/// <summary>What a channel needs to reach a sink on this machine, which is let through the real guard by name.</summary>
public sealed class ChannelRig : IAsyncDisposable
{
    private ChannelRig(HttpSink sink)
    {
        Sink = sink;
        var connect = new GuardedOutbound(Options.Create(new OutboundOptions { AllowedPrivateHosts = sink.Address.Authority }));
        Http = new ChannelHttp(connect, Clock);
        Urls = new ChannelUrls(connect);
    }

    public HttpSink Sink { get; }
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    public ChannelHttp Http { get; }
    public ChannelUrls Urls { get; }

    public static async Task<ChannelRig> StartAsync() => new(await HttpSink.StartAsync());

    public static ChannelTarget Target(params (string Name, string Value)[] values) =>
        new(7, Guid.Parse("11111111-1111-1111-1111-111111111111"), values.ToDictionary(v => v.Name, v => v.Value));

    public static AlertMessage Message(string title = "Kettle fell to € 19.99", string text = "It was € 29.99.\nSold by Shop & Sons.") => new()
    {
        Id = "42.7",
        Kind = MessageKind.Alert,
        Title = title,
        Text = text,
        Link = new Uri("https://tracker.example/products/5?from=mail&x=1"),
        Actions = [new MessageAction("Mute", new Uri("https://tracker.example/act/abc"))],
    };

    /// <summary>The values that a check accepted.</summary>
    public static ChannelCheck.Good Accepted(IChannel channel, params (string Name, string Value)[] values) =>
        Assert.IsType<ChannelCheck.Good>(channel.Check(values.ToDictionary(v => v.Name, v => v.Value)));

    public static ChannelCheck.Bad Rejected(IChannel channel, params (string Name, string Value)[] values) =>
        Assert.IsType<ChannelCheck.Bad>(channel.Check(values.ToDictionary(v => v.Name, v => v.Value)));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Sink.DisposeAsync();
    }
}
