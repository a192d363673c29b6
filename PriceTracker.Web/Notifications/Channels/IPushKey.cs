namespace PriceTracker.Web.Notifications.Channels;

/// <summary>The key by which browsers know this instance when they subscribe to its pushes.</summary>
public interface IPushKey
{
    /// <summary>Uncompressed P-256 point, base64url.</summary>
    Task<string> PublicKeyAsync(CancellationToken cancel);
}
