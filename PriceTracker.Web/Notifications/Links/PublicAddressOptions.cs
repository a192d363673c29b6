namespace PriceTracker.Web.Notifications.Links;

/// <summary>Where people reach this installation, for links in messages.</summary>
public sealed class PublicAddressOptions
{
    /// <summary>Absolute http or https; null: the address the server listens on.</summary>
    public string? PublicUrl { get; set; }

    public static bool IsUsable(string? url) => string.IsNullOrEmpty(url)
        || (Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
            && parsed.Host.Length > 0 && parsed.UserInfo.Length == 0 && parsed.Query.Length == 0 && parsed.Fragment.Length == 0);
}
