using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.History;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Product;

public sealed partial class ProductPage : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private ProductSummary? product;
    private ProductFacts? facts;
    private ChartData? chart;
    private HistoryRange range = HistoryRange.Year;
    private BackTestResult? tried;
    private Guid userId;

    [Parameter] public long Id { get; set; }
    [CascadingParameter] public required Formats Formats { get; set; }
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public ProductSummary? Handed { get; set; }

    [Inject] private IProductCatalog Catalog { get; set; } = default!;
    [Inject] private IPriceHistory History { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private ISnackbar Snackbar { get; set; } = default!;
    [Inject] private IDialogService Dialogs { get; set; } = default!;

    public void Dispose()
    {
        feed?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (product?.Id == Id) return;
        userId = (await Authentication).User.UserId();
        (facts, chart) = (null, null);
        product = Handed?.Id == Id ? Handed : await Catalog.FindAsync(userId, Id, leaving.Token);
        if (product is null)
        {
            Navigation.NotFound();
            return;
        }

        Handed = RendererInfo.IsInteractive ? null : product;
        feed?.Watch([Id]);
        // History is read once there is a circuit: the first byte does not wait for it, and it is not read twice.
        if (RendererInfo.IsInteractive) await ReadFactsAsync();
    }

    private async Task ReadFactsAsync()
    {
        var asked = (Id, range);
        var read = await ProductFacts.ReadAsync(History, asked.Id, asked.range, leaving.Token);
        if (asked != (Id, range)) return;
        facts = read;
        Draw();
    }

    private void Draw()
    {
        if (product is null || facts is null) return;
        var moved = Formats.Move(product.CurrentPrice, product.PreviousPrice, product.Currency).Direction;
        chart = ChartDrawing.Of(facts.Steps, facts.Range, product.TargetPrice, moved, tried?.Firings ?? [], Formats);
    }

    private void ShowTried(BackTestResult? result)
    {
        tried = result;
        Draw();
    }

    private async Task ChooseRangeAsync(HistoryRange wanted)
    {
        range = wanted;
        await ReadFactsAsync();
    }

    private Verdict? Judge()
    {
        if (product is null || facts is null) return null;
        var first = facts.Steps.Runs.Count > 0 ? facts.Steps.Runs[0].From : product.CreatedAt;
        var known = Formats.Now - (first < product.CreatedAt ? first : product.CreatedAt);
        return Verdict.Of(product.CurrentPrice, known, facts.Ever, facts.Year, facts.Quarter);
    }

    private async Task OpenEvidenceAsync(DateTimeOffset at) => await Dialogs.ShowAsync<EvidenceSheet>(
        "Evidence",
        new DialogParameters<EvidenceSheet> { { sheet => sheet.Product, product! }, { sheet => sheet.At, at } },
        new DialogOptions { CloseButton = true, CloseOnEscapeKey = true });

    private async Task RefreshAsync()
    {
        var accepted = await Catalog.RefreshAsync(userId, Id, leaving.Token);
        Snackbar.Add(accepted ? "Checking now. This page changes as soon as the shop has answered." : "You no longer track this product.", Severity.Normal);
    }

    private async Task RemoveAsync()
    {
        var removed = product!;
        if (!await Catalog.RemoveAsync(userId, Id, leaving.Token)) return;
        Snackbar.Add($"Stopped tracking {removed.Title ?? removed.Domain}", Severity.Normal, options =>
        {
            options.CloseAfterNavigation = false;
            options.Action = "Undo";
            options.OnClick = async _ =>
            {
                await Catalog.RestoreAsync(userId, removed.Id, CancellationToken.None);
                Navigation.NavigateTo($"products/{removed.Id}");
            };
        });
        Navigation.NavigateTo("");
    }
}
