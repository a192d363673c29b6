using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace PriceTracker.Web.Notifications.Links;

/// <summary>Makes links that lead to this installation from outside: as the settings say, else to where the server listens.</summary>
public sealed class PublicAddress(IOptions<PublicAddressOptions> options, IServer? server = null)
{
    private static readonly Uri Standard = new("http://127.0.0.1:5080/");

    /// <summary>Ends with a slash. Asked each time: the server knows its port only once it has started.</summary>
    public Uri Home => options.Value.PublicUrl is { Length: > 0 } url ? new Uri(url.TrimEnd('/') + "/") : Listening();

    public Uri Of(string path) => new(Home, path);

    private Uri Listening()
    {
        var first = server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        // "Any address" is where to listen, not where to go.
        var named = first?.Replace("://*", "://127.0.0.1", StringComparison.Ordinal).Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var uri) ? new Uri(uri, "/") : Standard;
    }
}
