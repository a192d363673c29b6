using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Live;
using PriceTracker.Web.Components.Pages.Rules;

namespace PriceTracker.Web.Components.Pages.Product;

public sealed partial class AlertPanel : IDisposable
{
    private IReadOnlyList<AlertView> alerts = [];
    private RuleInput input = new();
    private BackTestResult? tried;
    private decimal? triedTarget;
    private AlertView? editing;
    private Guid userId;
    private string? problem;
    private int trials;
    private bool isSaving;
    private bool savedMet;

    [Parameter, EditorRequired] public required ProductSummary Product { get; set; }
    [Parameter, EditorRequired] public ProductFacts? Facts { get; set; }

    /// <summary>A rule was made, changed or deleted: the product's target may be another one now.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>What the rule in the form would have done; the chart marks it.</summary>
    [Parameter] public EventCallback<BackTestResult?> OnTried { get; set; }

    [CascadingParameter] public required Formats Formats { get; set; }
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;
    [Inject] private IAlertBook Alerts { get; set; } = default!;
    [Inject] private IBackTest BackTest { get; set; } = default!;
    [Inject] private InboxNews News { get; set; } = default!;
    [Inject] private ISnackbar Snackbar { get; set; } = default!;
    [Inject] private TimeProvider Time { get; set; } = default!;

    private IReadOnlyList<(string Label, decimal Price)> Suggestions => AlertSuggestions.Of(Product, Facts, Formats);

    private string? Hint
    {
        get
        {
            if (Product.CurrentPrice is not { } now || input.Read().Terms is not { TargetPrice: { } target, Kind: var kind }) return null;
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

    private async Task SuggestAsync(decimal price)
    {
        input.Amount = Money.Plain(price, Product.Currency, Formats.Culture);
        await TryAsync();
    }

    private async Task TryAsync()
    {
        problem = null;
        var turn = ++trials;
        var terms = input.Read().Terms;
        var outcome = terms is null ? null : await BackTest.RunAsync(userId, Product.Id, terms, CancellationToken.None);
        if (turn != trials) return;
        (tried, triedTarget) = ((outcome as BackTestOutcome.Tried)?.Result, terms?.TargetPrice);
        await OnTried.InvokeAsync(tried);
    }

    private async Task SaveAsync()
    {
        savedMet = false;
        var (terms, wrong) = input.Read();
        problem = wrong;
        if (terms is null) return;
        isSaving = true;
        try
        {
            IReadOnlyList<long>? channels = input.Channels?.ToList();
            await TakeAsync(editing is null
                ? await Alerts.CreateAsync(userId, new AlertDraft(terms) { ProductId = Product.Id, Channels = channels }, CancellationToken.None)
                : await Alerts.ChangeAsync(userId, editing.Id, RuleChange.To(terms, channels), CancellationToken.None));
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
                StopEditing();
                savedMet = saved.Alert is { IsMet: true, IsActive: true };
                await ReadAsync();
                await OnTried.InvokeAsync(null);
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

    private async Task EditAsync(AlertView alert)
    {
        (editing, savedMet) = (alert, false);
        input = RuleInput.Of(alert.Terms, alert.Currency, alert.Channels, Formats);
        await TryAsync();
    }

    private void StopEditing() => (editing, problem, tried, input) = (null, null, null, new RuleInput());

    private async Task SwitchAsync(AlertView alert, bool on) =>
        await TakeAsync(await Alerts.ChangeAsync(userId, alert.Id, new AlertChange(IsActive: on), CancellationToken.None));

    private async Task SnoozeAsync(AlertView alert)
    {
        var wakes = alert.SnoozedUntil > Formats.Now;
        await Alerts.SnoozeAsync(userId, alert.Id, wakes ? null : Time.GetUtcNow().AddDays(7), CancellationToken.None);
        await ReadAsync();
    }

    private async Task DeleteAsync(AlertView alert)
    {
        await Alerts.DeleteAsync(userId, alert.Id, CancellationToken.None);
        Snackbar.Add("Alert deleted.", Severity.Normal);
        await ReadAsync();
        await OnChanged.InvokeAsync();
    }

    private async Task BuyAsync(bool isBought)
    {
        await Alerts.MarkBoughtAsync(userId, Product.Id, isBought, CancellationToken.None);
        await OnChanged.InvokeAsync();
    }
}
