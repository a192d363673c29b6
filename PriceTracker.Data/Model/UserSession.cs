namespace PriceTracker.Data.Model;

/// <summary>A signed-in browser. The cookie holds only its id, so deleting the row ends the session at once.</summary>
public sealed class UserSession
{
    public required Guid Id { get; set; }
    public required Guid UserId { get; set; }
    /// <summary>The authentication ticket, protected.</summary>
    public required byte[] Ticket { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
}
