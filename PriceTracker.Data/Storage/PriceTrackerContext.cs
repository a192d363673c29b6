using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Storage;

public sealed class PriceTrackerContext(DbContextOptions<PriceTrackerContext> options)
    : IdentityDbContext<User, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Product> Products => Set<Product>();
    public DbSet<UserProduct> UserProducts => Set<UserProduct>();
    public DbSet<PriceObservation> PriceHistory => Set<PriceObservation>();
    public DbSet<PriceEvidence> PriceEvidence => Set<PriceEvidence>();
    public DbSet<StoredPage> Pages => Set<StoredPage>();
    public DbSet<PageContent> PageContents => Set<PageContent>();
    public DbSet<ProductImage> ProductImages => Set<ProductImage>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<AlertState> AlertStates => Set<AlertState>();
    public DbSet<AlertFiring> AlertFirings => Set<AlertFiring>();
    public DbSet<NotificationDelivery> NotificationDeliveries => Set<NotificationDelivery>();
    public DbSet<NotificationChannel> NotificationChannels => Set<NotificationChannel>();
    public DbSet<NotificationPreferences> NotificationPreferences => Set<NotificationPreferences>();
    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();
    public DbSet<InstanceKey> InstanceKeys => Set<InstanceKey>();
    public DbSet<ScraperConfig> ScraperConfigs => Set<ScraperConfig>();
    public DbSet<RecipeChange> RecipeChanges => Set<RecipeChange>();
    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<SetupToken> SetupTokens => Set<SetupToken>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PriceTrackerContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        configurationBuilder.Properties<Availability>().HaveConversion<EnumTextConverter<Availability>>();
        configurationBuilder.Properties<ProductStatus>().HaveConversion<EnumTextConverter<ProductStatus>>();
        configurationBuilder.Properties<ObservationKind>().HaveConversion<EnumTextConverter<ObservationKind>>();
        configurationBuilder.Properties<RecipeOrigin>().HaveConversion<EnumTextConverter<RecipeOrigin>>();
        configurationBuilder.Properties<RecipeChangeState>().HaveConversion<EnumTextConverter<RecipeChangeState>>();
        configurationBuilder.Properties<AlertKind>().HaveConversion<EnumTextConverter<AlertKind>>();
        configurationBuilder.Properties<PriceReference>().HaveConversion<EnumTextConverter<PriceReference>>();
        configurationBuilder.Properties<Rearm>().HaveConversion<EnumTextConverter<Rearm>>();
        configurationBuilder.Properties<ChannelStatus>().HaveConversion<EnumTextConverter<ChannelStatus>>();
        configurationBuilder.Properties<DigestRhythm>().HaveConversion<EnumTextConverter<DigestRhythm>>();
        configurationBuilder.Properties<FiringFacts>().HaveConversion<JsonTextConverter<FiringFacts>>().HaveColumnType("jsonb");
        configurationBuilder.Properties<DeliveryStatus>().HaveConversion<EnumTextConverter<DeliveryStatus>>();
    }
}
