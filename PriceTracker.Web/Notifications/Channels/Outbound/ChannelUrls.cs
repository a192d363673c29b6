using System.Diagnostics.CodeAnalysis;

namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>Reads an address that a person entered. Pure: nobody is asked, so a name may still lead to a private address when it is called.</summary>
public sealed class ChannelUrls(IOutboundConnect connect)
{
    public const int MaximumLength = 2_048;

    /// <summary>Whether the operator named this host and port.</summary>
    public bool IsAllowed(Uri url) => connect.IsAllowed(url.IdnHost, url.Port);

    /// <param name="text">As entered.</param>
    /// <param name="mayBePlain">Also without TLS. What the operator allows may always be plain.</param>
    /// <param name="url">The address, where it can be used.</param>
    /// <param name="problem">What to do, where it cannot.</param>
    public bool TryRead(string text, bool mayBePlain, [NotNullWhen(true)] out Uri? url, out string? problem)
    {
        url = null;
        if (text.Length > MaximumLength)
            problem = "This address is longer than 2,048 characters. Use a shorter one.";
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var read) || read.Scheme is not ("https" or "http") || read.Host.Length == 0)
            problem = "Enter a whole address that starts with https://.";
        else if ((problem = Problem(read, mayBePlain)) is null)
            url = read;
        return url is not null;
    }

    private string? Problem(Uri url, bool mayBePlain)
    {
        if (url.UserInfo.Length > 0)
            return "Take the user and password out of this address: the part before @.";
        if (IsAllowed(url))
            return null;
        if (connect.IsPrivateName(url.IdnHost))
            return $"{url.Host} is in a private network, which is not called. An administrator can allow it with Notifications__AllowedPrivateHosts.";
        return url.Scheme == "http" && !mayBePlain ? "Use an address that starts with https://." : null;
    }
}
