using Microsoft.AspNetCore.Identity;

namespace PriceTracker.Data.Model;

public sealed class User : IdentityUser<Guid>
{
    /// <summary>IANA zone id; times are stored in UTC and shown in this zone.</summary>
    public string? TimeZone { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
