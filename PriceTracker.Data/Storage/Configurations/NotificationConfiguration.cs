using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Storage.Configurations;

internal sealed class NotificationConfiguration :
    IEntityTypeConfiguration<NotificationChannel>,
    IEntityTypeConfiguration<NotificationPreferences>,
    IEntityTypeConfiguration<MessageTemplate>,
    IEntityTypeConfiguration<InstanceKey>
{
    public void Configure(EntityTypeBuilder<NotificationChannel> builder)
    {
        builder.ToTable("notification_channels");
        builder.HasIndex(c => c.UserId);
        builder.Property(c => c.Kind).HasMaxLength(20);
        builder.Property(c => c.CreatedAt).HasDefaultValueSql("now()");
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NotificationPreferences> builder)
    {
        builder.ToTable("notification_preferences");
        builder.HasKey(p => p.UserId);
        builder.HasIndex(p => p.FeedHash).IsUnique();
        builder.Property(p => p.Culture).HasMaxLength(20);
        builder.HasOne<User>().WithOne().HasForeignKey<NotificationPreferences>(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MessageTemplate> builder)
    {
        builder.ToTable("message_templates");
        builder.HasKey(t => t.Name);
        builder.Property(t => t.Name).HasMaxLength(60);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.ChangedBy).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<InstanceKey> builder)
    {
        builder.ToTable("instance_keys");
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(60);
        builder.Property(k => k.CreatedAt).HasDefaultValueSql("now()");
    }
}
