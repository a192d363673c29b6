using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PriceTracker.Data.Storage;

/// <summary>For `dotnet ef`, which only needs the model and never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<PriceTrackerContext>
{
    public PriceTrackerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PriceTrackerContext>()
            .UseNpgsql("Host=localhost")
            .UseSnakeCaseNamingConvention()
            .Options);
}
