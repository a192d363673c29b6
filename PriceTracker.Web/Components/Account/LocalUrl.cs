namespace PriceTracker.Web.Components.Account;

/// <summary>Where to go after signing in: a path on this site, never another one.</summary>
public static class LocalUrl
{
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";

    private static bool IsLocal(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.StartsWith("/account", StringComparison.OrdinalIgnoreCase)
        && !url.Any(c => c == '\\' || char.IsControl(c));
}
