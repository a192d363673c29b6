using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Storage.Configurations;

internal sealed class RecipeChangeConfiguration : IEntityTypeConfiguration<RecipeChange>
{
    public void Configure(EntityTypeBuilder<RecipeChange> builder)
    {
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.CreatedAt).HasDefaultValueSql("now()");
        // What waits for a decision is listed newest first; a product has at most one of each origin waiting.
        builder.HasIndex(c => c.CreatedAt).HasFilter("state = 'proposed'").HasDatabaseName("ix_recipe_changes_waiting");
        builder.HasIndex(c => new { c.ProductId, c.Origin }).IsUnique().HasFilter("state = 'proposed'").HasDatabaseName("ix_recipe_changes_one_waiting");
        builder.HasIndex(c => new { c.ProductId, c.CreatedAt });
        builder.HasOne<Product>().WithMany().HasForeignKey(c => c.ProductId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ProposedBy).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.DecidedBy).OnDelete(DeleteBehavior.SetNull);
    }
}
