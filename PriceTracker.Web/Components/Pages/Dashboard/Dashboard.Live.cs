using Microsoft.AspNetCore.Components;
using PriceTracker.Data.Catalog;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Live;
using PriceTracker.Web.Live;

namespace PriceTracker.Web.Components.Pages.Dashboard;

/// <summary>What happens to the shown products while one looks.</summary>
public sealed partial class Dashboard
{
    private ProductFeed? feed;

    [Inject] private ILiveUpdates Updates { get; set; } = default!;
    [Inject] private TimeProvider Time { get; set; } = default!;
    [Inject] private IProductCatalog Catalog { get; set; } = default!;
    [Inject] private Announcements Announcements { get; set; } = default!;

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        feed = new ProductFeed(Updates, Time, changes => InvokeAsync(() => TakeAsync(changes)));
        feed.Watch(shelf.Ids);
    }

    private async Task TakeAsync(IReadOnlyCollection<LiveChange> changes)
    {
        try
        {
            await ReadAgainAsync(shelf.WorthReading(changes));
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left meanwhile.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private async Task ReadAgainAsync(IReadOnlyList<long> ids)
    {
        if (ids.Count == 0) return;
        var read = await Catalog.FindManyAsync(userId, ids, leaving.Token);
        var moved = shelf.Update(read);
        // Painted before the lines are read: the price is what one waits for.
        StateHasChanged();
        foreach (var product in moved) Announce(product);
        if (moved.Count == 0) return;

        foreach (var (id, spark) in await Reads.SparksAsync([.. moved.Select(product => product.Summary)], leaving.Token)) shelf.Draw(id, spark);
        counts = await Catalog.CountAsync(userId, leaving.Token);
        StateHasChanged();
    }

    private void Announce(ShownProduct product)
    {
        if (product.JustMoved == PriceDirection.None) return;
        var verb = product.JustMoved == PriceDirection.Down ? "dropped" : "rose";
        var summary = product.Summary;
        Announcements.Say($"{summary.Title ?? summary.Domain} {verb} to {Formats.Price(summary.CurrentPrice, summary.Currency)} at {summary.Domain}.");
    }

    private void SeenAsync(ShownProduct product) => shelf.MarkSeen(product.Id);
}
