using MudBlazor;
using MudBlazor.Services;
using PriceTracker.Web.Components.Layout;
using PriceTracker.Web.Components.Live;
using PriceTracker.Web.Components.Pages.Dashboard;

namespace PriceTracker.Web.Components;

/// <summary>What the screens need from the container.</summary>
public static class ComponentServices
{
    // The dashboard hands its first page from prerendering to the circuit in one message.
    private const int LargestHubMessage = 160 * 1024;

    public static IServiceCollection AddComponents(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LargestHubMessage);
        services.AddCascadingAuthenticationState();
        return services.AddScreens();
    }

    /// <summary>The part that does not need a web server.</summary>
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddMudServices(options =>
        {
            var snackbars = options.SnackbarConfiguration;
            snackbars.PositionClass = Defaults.Classes.Position.BottomRight;
            snackbars.PreventDuplicates = false;
            snackbars.MaxDisplayedSnackbars = 5;
            snackbars.VisibleStateDuration = 6000;
            snackbars.ShowTransitionDuration = 180;
            snackbars.HideTransitionDuration = 180;
            snackbars.HideIcon = true;
            snackbars.MaximumOpacity = 100;
            snackbars.SnackbarVariant = Variant.Text;
        });
        services.AddScoped<DashboardReads>();
        services.AddScoped<Announcements>();
        services.AddScoped<BrowserSide>();
        services.AddScoped<BrowserPush>();
        services.AddScoped<InboxNews>();
        services.AddScoped<ProposalNews>();
        services.AddScoped<ThemeState>();
        services.AddScoped<SearchField>();
        return services;
    }
}
