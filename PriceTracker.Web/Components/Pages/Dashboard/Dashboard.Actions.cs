using Microsoft.AspNetCore.Components;
using MudBlazor;
using PriceTracker.Data.Catalog;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Dashboard;

/// <summary>What a person does to products: track, check, stop, undo.</summary>
public sealed partial class Dashboard
{
    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    /// <summary>The card stands there before the server has answered; only a refusal takes it back. Null means done.</summary>
    private async Task<string?> AddAsync(string link)
    {
        arriving.Insert(0, link);
        StateHasChanged();
        try
        {
            return await SettleAsync(await Catalog.AddAsync(userId, link, leaving.Token));
        }
        finally
        {
            arriving.Remove(link);
            StateHasChanged();
        }
    }

    private async Task<string?> SettleAsync(AddOutcome outcome)
    {
        switch (outcome)
        {
            case AddOutcome.Added added:
                total++;
                await ShelveAsync(added.Product);
                return null;
            case AddOutcome.AlreadyTracked tracked:
                await ShelveAsync(tracked.Product);
                Snackbar.Add($"You track this already: {tracked.Product.Title ?? tracked.Product.Domain}", Severity.Normal);
                return null;
            case AddOutcome.Refused refused:
                return refused.Message;
            case AddOutcome.TooMany tooMany:
                return $"Too many links within a minute. Try again in {Wait(tooMany.RetryAfter)}.";
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private async Task ShelveAsync(ProductSummary product)
    {
        shelf.AddFirst(product);
        feed?.Watch(shelf.Ids);
        StateHasChanged();
        foreach (var (id, spark) in await Reads.SparksAsync([product], leaving.Token)) shelf.Draw(id, spark);
        counts = await Catalog.CountAsync(userId, leaving.Token);
    }

    private static string Wait(TimeSpan time) => Plural.Of(Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)), "second", "seconds");

    private async Task RefreshAsync(ShownProduct product)
    {
        var accepted = await Catalog.RefreshAsync(userId, product.Id, leaving.Token);
        Snackbar.Add(accepted ? "Checking now. The card changes as soon as the page is read." : "You no longer track this product.", Severity.Normal);
    }

    private async Task RemoveAsync(ShownProduct product)
    {
        if (!await Catalog.RemoveAsync(userId, product.Id, leaving.Token)) return;
        shelf.Remove(product.Id);
        total--;
        counts = await Catalog.CountAsync(userId, leaving.Token);
        feed?.Watch(shelf.Ids);
        Snackbar.Add($"Stopped tracking {product.Summary.Title ?? product.Summary.Domain}", Severity.Normal, options =>
        {
            options.Action = "Undo";
            options.OnClick = _ => UndoAsync(product.Id);
        });
    }

    private async Task UndoAsync(long productId)
    {
        await Catalog.RestoreAsync(userId, productId, leaving.Token);
        await InvokeAsync(async () =>
        {
            await LoadAsync();
            StateHasChanged();
        });
    }
}
