using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Storage.Configurations;

/// <summary>No foreign keys: history is for ever and may become a hypertable, and the recorder holds the product's row lock.</summary>
internal sealed class HistoryConfiguration :
    IEntityTypeConfiguration<PriceObservation>,
    IEntityTypeConfiguration<PriceEvidence>,
    IEntityTypeConfiguration<StoredPage>,
    IEntityTypeConfiguration<PageContent>
{
    public void Configure(EntityTypeBuilder<PriceObservation> builder)
    {
        builder.ToTable("price_history");
        builder.HasKey(o => new { o.ProductId, o.ObservedAt });
        builder.Property(o => o.Currency).HasMaxLength(3);
    }

    public void Configure(EntityTypeBuilder<PriceEvidence> builder)
    {
        builder.ToTable("price_evidence");
        builder.HasKey(e => new { e.ProductId, e.ObservedAt });
    }

    public void Configure(EntityTypeBuilder<StoredPage> builder)
    {
        builder.ToTable("pages");
        builder.HasKey(p => new { p.ProductId, p.Hash });
        builder.HasIndex(p => new { p.Domain, p.FetchedAt });
        builder.HasIndex(p => p.Hash);
    }

    public void Configure(EntityTypeBuilder<PageContent> builder)
    {
        builder.HasKey(c => c.Hash);
        builder.Property(c => c.StoredAt).HasDefaultValueSql("now()");
    }
}
