namespace PriceTracker.Data.Model;

/// <summary>An administrator's wording of a message, in place of the one that comes with the product.</summary>
public sealed class MessageTemplate
{
    public required string Name { get; set; }
    public required string Body { get; set; }
    public Guid? ChangedBy { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
}
