using Microsoft.Extensions.Options;
using PriceTracker.Scraping;
using PriceTracker.Scraping.Fetching;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Deployment;

/// <summary>
/// Channels go out past the guard that pages go through, with a list of their own of what is let through: a shop that may be private says nothing
/// about who may be told. No proxy: it would look names up itself.
/// </summary>
internal sealed class GuardedOutbound : IOutboundConnect
{
    private readonly PublicAddressGuard guard;
    private readonly GuardedConnection connection;

    public GuardedOutbound(IOptions<OutboundOptions> options)
    {
        guard = new PublicAddressGuard(Options.Create(new ScrapingOptions { AllowedPrivateHosts = options.Value.AllowedPrivateHosts }));
        connection = new GuardedConnection(guard, proxy: null);
    }

    public bool IsAllowed(string host, int port) => guard.IsAllowed(host, port);

    public bool IsPrivateName(string host) => PublicAddressGuard.IsPrivateName(host);

    public async ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancel)
    {
        try
        {
            return await connection.ConnectAsync(host, port, cancel);
        }
        catch (AddressRefusedException)
        {
            throw new OutboundRefusedException(host);
        }
    }
}
