using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Storage.Configurations;

internal sealed class AlertConfiguration :
    IEntityTypeConfiguration<Alert>,
    IEntityTypeConfiguration<AlertState>,
    IEntityTypeConfiguration<AlertFiring>,
    IEntityTypeConfiguration<NotificationDelivery>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.HasIndex(a => a.ProductId);
        builder.HasIndex(a => new { a.UserId, a.ProductId });
        // Rules about a tag or about everything new: few, and asked for with every change.
        builder.HasIndex(a => a.UserId).HasFilter("product_id is null").HasDatabaseName("ix_alerts_wide");
        builder.Property(a => a.Tag).HasMaxLength(UserProduct.LongestTag);
        builder.Property(a => a.Currency).HasMaxLength(3);
        builder.Property(a => a.Reference).HasDefaultValue(PriceReference.WhenSet);
        builder.Property(a => a.Rearm).HasDefaultValue(Rearm.Recovery);
        builder.Property(a => a.CreatedAt).HasDefaultValueSql("now()");
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Product>().WithMany().HasForeignKey(a => a.ProductId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AlertState> builder)
    {
        builder.HasKey(s => new { s.AlertId, s.ProductId });
        builder.Property(s => s.Revision).HasDefaultValue(1);
        builder.Property(s => s.Currency).HasMaxLength(3);
        builder.HasOne<Alert>().WithMany().HasForeignKey(s => s.AlertId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AlertFiring> builder)
    {
        builder.HasIndex(f => new { f.AlertId, f.Revision, f.ProductId, f.Slot }).IsUnique();
        builder.HasIndex(f => new { f.UserId, f.Id });
        // The dispatcher's exact question: which firings has nobody dispatched?
        builder.HasIndex(f => f.Id).HasFilter("dispatched_at is null").HasDatabaseName("ix_alert_firings_undispatched");
        builder.Property(f => f.Currency).HasMaxLength(3);
        builder.Property(f => f.Facts).HasDefaultValueSql("'{}'::jsonb");
        builder.Property(f => f.CreatedAt).HasDefaultValueSql("now()");
        builder.HasOne<Alert>().WithMany().HasForeignKey(f => f.AlertId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Product>().WithMany().HasForeignKey(f => f.ProductId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NotificationDelivery> builder)
    {
        builder.ToTable("notification_deliveries");
        builder.HasIndex(d => new { d.FiringId, d.ChannelId }).IsUnique();
        // What is to be sent, and when: the sender asks nothing else.
        builder.HasIndex(d => new { d.ChannelId, d.DueAt }).HasFilter("status in ('waiting', 'sending')").HasDatabaseName("ix_notification_deliveries_open");
        builder.Property(d => d.DueAt).HasDefaultValueSql("now()");
        builder.Property(d => d.CreatedAt).HasDefaultValueSql("now()");
        builder.HasOne<AlertFiring>().WithMany().HasForeignKey(d => d.FiringId).OnDelete(DeleteBehavior.Cascade);
    }
}
