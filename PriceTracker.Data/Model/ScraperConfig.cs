namespace PriceTracker.Data.Model;

/// <summary>How pages of one domain are read; overrides the engine.</summary>
public sealed class ScraperConfig
{
    public required string Domain { get; set; }
    public bool Enabled { get; set; } = true;
    public string? PriceSelector { get; set; }
    public string? TitleSelector { get; set; }
    public string? ImageSelector { get; set; }
    public string? AvailabilitySelector { get; set; }
    public string? Currency { get; set; }
    public string? DecimalSeparator { get; set; }
    public bool RequiresJs { get; set; }
    public int? RateLimitRpm { get; set; }
    public string? Proxy { get; set; }
    public bool AllowZeroPrice { get; set; }
    public int Version { get; set; } = 1;
    public DateTimeOffset UpdatedAt { get; set; }
    public Guid? UpdatedBy { get; set; }
}
