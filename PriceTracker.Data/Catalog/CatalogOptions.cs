using System.ComponentModel.DataAnnotations;

namespace PriceTracker.Data.Catalog;

/// <summary>Section <c>Catalog</c>.</summary>
public sealed class CatalogOptions
{
    /// <summary>How many products one person may add within a minute.</summary>
    [Range(1, 100_000)]
    public int AddsPerMinute { get; set; } = 120;
}
