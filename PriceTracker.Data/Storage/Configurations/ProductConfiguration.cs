using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Storage.Configurations;

internal sealed class ProductConfiguration :
    IEntityTypeConfiguration<Product>,
    IEntityTypeConfiguration<UserProduct>,
    IEntityTypeConfiguration<ProductImage>,
    IEntityTypeConfiguration<ScraperConfig>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.HasIndex(p => p.UrlHash).IsUnique();
        // The two claims of DueProducts read exactly these, in this order.
        builder.HasIndex(p => p.DueAt).HasFilter("due_at is not null and not interactive").HasDatabaseName("ix_products_due");
        builder.HasIndex(p => p.DueAt, "ix_products_due_interactive").HasFilter("interactive").HasDatabaseName("ix_products_due_interactive");
        // The fair claim walks it shop by shop when one shop has filled the head of the line.
        builder.HasIndex(p => new { p.RegistrableDomain, p.DueAt }).HasFilter("due_at is not null and not interactive").HasDatabaseName("ix_products_due_by_shop");
        builder.HasIndex(p => p.Domain);
        builder.Property(p => p.MovesPerDay).HasDefaultValue(Product.UnknownMoves);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.HeldCurrency).HasMaxLength(3);
        builder.Property(p => p.ETag).HasColumnName("etag");
        builder.Property(p => p.CreatedAt).HasDefaultValueSql("now()");
        // Every scrape rewrites the row: room on the page lets updates that touch no index stay there.
        builder.HasAnnotation("Npgsql:StorageParameter:fillfactor", 80);
    }

    public void Configure(EntityTypeBuilder<UserProduct> builder)
    {
        builder.Property(l => l.Tags).HasDefaultValueSql("'{}'::text[]");
        builder.HasKey(l => new { l.UserId, l.ProductId });
        builder.HasIndex(l => l.ProductId);
        builder.Property(l => l.CreatedAt).HasDefaultValueSql("now()");
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ProductImage> builder)
    {
        builder.HasKey(i => i.Hash);
        builder.Property(i => i.StoredAt).HasDefaultValueSql("now()");
    }

    public void Configure(EntityTypeBuilder<ScraperConfig> builder)
    {
        builder.HasKey(c => c.Domain);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.DecimalSeparator).HasMaxLength(1);
        builder.Property(c => c.UpdatedAt).HasDefaultValueSql("now()");
    }
}
