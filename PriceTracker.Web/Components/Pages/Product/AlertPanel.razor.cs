using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Live;

namespace PriceTracker.Web.Components.Pages.Product;

public sealed partial class AlertPanel : IDisposable
{
    private IReadOnlyList<AlertView> alerts = [];
    private AlertKind kind = AlertKind.Below;
    private Guid userId;
    private string? typed;
    private string? problem;
    private bool isSaving;
    private bool savedMet;

    [Parameter, EditorRequired] public required ProductSummary Product { get; set; }
    [Parameter, EditorRequired] public ProductFacts? Facts { get; set; }

    /// <summary>A rule was made, changed or deleted: the product's target may be another one now.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    [CascadingParameter] public required Formats Formats { get; set; }
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;
    [Inject] private IAlertBook Alerts { get; set; } = default!;
    [Inject] private InboxNews News { get; set; } = default!;
    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    private IReadOnlyList<(string Label, decimal Price)> Suggestions => AlertSuggestions.Of(Product, Facts, Formats);

    private string? Hint
    {
        get
        {
            if (Product.CurrentPrice is not { } now || !MoneyInput.TryParse(typed, out var target)) return null;
            var already = kind == AlertKind.Below ? now <= target : now >= target;
            var side = kind == AlertKind.Below ? "below" : "above";
            return already ? $"Enter a price {side} {Formats.Price(now, Product.Currency)}, or you would be told straight away." : null;
        }
    }

    public void Dispose() => News.Changed -= OnNews;

    protected override async Task OnInitializedAsync()
    {
        userId = (await Authentication).User.UserId();
        if (!RendererInfo.IsInteractive) return;
        News.Changed += OnNews;
        await ReadAsync();
    }

    private void OnNews() => _ = InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });

    private async Task ReadAsync() => alerts = await Alerts.ListAsync(userId, Product.Id, CancellationToken.None);

    private void Suggest(decimal price)
    {
        typed = Money.Plain(price, Product.Currency, Formats.Culture);
        problem = null;
    }

    private async Task SaveAsync()
    {
        savedMet = false;
        if (!MoneyInput.TryParse(typed, out var target) || target <= 0)
        {
            problem = "Enter the price you wait for, for example 249.90.";
            return;
        }

        isSaving = true;
        try
        {
            await TakeAsync(await Alerts.CreateAsync(userId, new AlertDraft(Product.Id, kind, target), CancellationToken.None));
        }
        finally
        {
            isSaving = false;
        }
    }

    private async Task TakeAsync(AlertOutcome outcome)
    {
        switch (outcome)
        {
            case AlertOutcome.Saved saved:
                (problem, typed, savedMet) = (null, null, saved.Alert.IsMet);
                await ReadAsync();
                await OnChanged.InvokeAsync();
                break;
            case AlertOutcome.Refused refused:
                problem = refused.Message;
                break;
            case AlertOutcome.NotFound:
                problem = "You no longer track this product. Track it again to set an alert.";
                break;
        }
    }

    private async Task SwitchAsync(AlertView alert, bool on)
    {
        var outcome = await Alerts.ChangeAsync(userId, alert.Id, new AlertChange(IsActive: on), CancellationToken.None);
        await TakeAsync(outcome);
    }

    private async Task DeleteAsync(AlertView alert)
    {
        await Alerts.DeleteAsync(userId, alert.Id, CancellationToken.None);
        Snackbar.Add("Alert deleted.", Severity.Normal);
        await ReadAsync();
        await OnChanged.InvokeAsync();
    }
}
