using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Channels.Book;

namespace PriceTracker.Tests.Components.Fakes;

public sealed class FakeChannels : IChannelBook
{
    public List<ChannelView> Own { get; } = [];

    public IReadOnlyList<IChannel> Kinds { get; } = [];

    public Task<IReadOnlyList<ChannelView>> ListAsync(Guid userId, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ChannelView>>([.. Own]);

    public Task<ChannelOutcome> CreateAsync(Guid userId, string kind, IReadOnlyDictionary<string, string> values, CancellationToken cancel) => NotFound();

    public Task<ChannelOutcome> ChangeAsync(Guid userId, long channelId, IReadOnlyDictionary<string, string> values, CancellationToken cancel) => NotFound();

    public Task<ChannelOutcome> SwitchAsync(Guid userId, long channelId, bool isOn, CancellationToken cancel) => NotFound();

    public Task<ChannelOutcome> VerifyAsync(Guid userId, long channelId, string? code, CancellationToken cancel) => NotFound();

    public Task<ChannelOutcome> SendCodeAsync(Guid userId, long channelId, CancellationToken cancel) => NotFound();

    public Task<ChannelOutcome> TestAsync(Guid userId, long channelId, CancellationToken cancel) => NotFound();

    public Task<bool> DeleteAsync(Guid userId, long channelId, CancellationToken cancel) => Task.FromResult(false);

    private static Task<ChannelOutcome> NotFound() => Task.FromResult<ChannelOutcome>(new ChannelOutcome.NotFound());
}
