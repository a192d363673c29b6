using System.Security.Cryptography;
using System.Text;

namespace PriceTracker.Web.Deployment;

/// <summary>Where the embedded deployment keeps everything.</summary>
public static class DataFolder
{
    /// <summary>
    /// The setting, else <c>data</c> in the current folder (<c>data-demo</c> for the demo, which must not mix with what somebody tracks). As root below a folder that only root can enter, where the database's user could
    /// not follow, a folder under /var/lib that belongs to this checkout.
    /// </summary>
    /// <param name="configuration">May name the folder.</param>
    /// <param name="name">Of the folder where it does not.</param>
    public static string Of(IConfiguration configuration, string? name = null)
    {
        if (configuration["DataFolder"] is { Length: > 0 } given)
            return Path.GetFullPath(given);
        var here = Path.Combine(Environment.CurrentDirectory, name ?? (configuration["Demo:Catalog"] is null ? "data" : "data-demo"));
        if (ServerUser.ForThisProcess() is not { } user || user.CanReach(Environment.CurrentDirectory))
            return here;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(here)))[..8];
        return $"/var/lib/price-tracker-{hash}";
    }
}
