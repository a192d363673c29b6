using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Live;
using PriceTracker.Web.Components.Theme;

namespace PriceTracker.Web.Components.Layout;

public sealed partial class MainLayout : IDisposable
{
    private readonly MudTheme theme = PriceTrackerTheme.Create();
    private ErrorBoundary? boundary;
    private bool isDark;

    [CascadingParameter] public required ReaderSettings Reader { get; set; }
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private ThemeState Theme { get; set; } = default!;
    [Inject] private BrowserSide Browser { get; set; } = default!;

    // A bare "#main" would resolve against <base href> and leave the page.
    private string SkipTarget => new Uri(Navigation.Uri).GetLeftPart(UriPartial.Query) + "#main";

    public void Dispose() => Theme.Changed -= OnThemeChanged;

    protected override void OnInitialized()
    {
        isDark = Reader.Theme == "dark";
        Theme.Choice = Reader.Theme;
        Theme.Changed += OnThemeChanged;
    }

    // A new page deserves a fresh start even where the former one broke.
    protected override void OnParametersSet() => boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Reader.Theme != "system" || !await Browser.IsDarkAsync()) return;
        isDark = true;
        StateHasChanged();
    }

    private void OnThemeChanged()
    {
        isDark = Theme.IsDark;
        StateHasChanged();
    }
}
