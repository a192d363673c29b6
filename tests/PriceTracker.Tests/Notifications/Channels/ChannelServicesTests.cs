using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PriceTracker.Tests.Notifications.Channels.WebPush;
using PriceTracker.Web.Deployment;
using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Channels.Outbound;
using PriceTracker.Web.Notifications.Channels.WebPush;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels;

public sealed class ChannelServicesTests
{
    [Fact]
    public async Task Every_channel_is_in_the_catalog_under_its_kind()
    {
        await using var services = Services();
        var catalog = services.GetRequiredService<ChannelCatalog>();

        Assert.Equal(["email", "web_push", "telegram", "discord", "ntfy", "webhook"], catalog.All.Select(c => c.Kind));
        Assert.All(catalog.All, c => Assert.Same(c, catalog.Find(c.Kind)));
        Assert.Null(catalog.Find("pager"));
        Assert.Equal(["email"], catalog.All.Where(c => c.NeedsCode || !c.IsAvailable).Select(c => c.Kind));
    }

    [Fact]
    public async Task A_channel_says_what_to_do_where_nothing_was_entered()
    {
        await using var services = Services();

        Assert.All(services.GetRequiredService<ChannelCatalog>().All, c =>
        {
            var bad = Assert.IsType<ChannelCheck.Bad>(c.Check(new Dictionary<string, string>()));
            Assert.EndsWith(".", bad.Message, StringComparison.Ordinal);
            Assert.True(c.Fields.Count == 0 || c.Fields.Any(f => f.Name == bad.Field));
        });
    }

    [Theory]
    [InlineData("Mail:Security", "ssl", "Mail__Security")]
    [InlineData("Mail:Host", "mail.example", "Mail__From")]
    [InlineData("Notifications:AllowedPrivateHosts", "ntfy.lan", "Notifications__AllowedPrivateHosts")]
    [InlineData("Notifications:TelegramApi", "ftp://x", "Notifications__TelegramApi")]
    [InlineData("Notifications:Contact", "admin@example.com", "Notifications__Contact")]
    public async Task A_wrong_setting_ends_the_start_with_its_name(string key, string value, string named)
    {
        await using var services = Services((key, value));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IOutboundConnect, GuardedOutbound>();
        services.AddSingleton<IVapidKeys, KeptKeys>();
        services.AddChannels();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }
}
