using Microsoft.AspNetCore.Components;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
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

    /// <summary>What changed between reading the page and hearing of changes would otherwise be missed: so read once more.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        feed = new ProductFeed(Updates, Time, changes => InvokeAsync(() => GuardAsync(() => ReadAgainAsync(shelf.WorthReading(changes)))));
        feed.Watch(shelf.Ids);
        await GuardAsync(() => ReadAgainAsync(shelf.Ids));
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
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
        var standing = Standing();
        var moved = shelf.Update(read);
        // Painted before the lines are read: the price is what one waits for.
        StateHasChanged();
        foreach (var product in moved) Announce(product);
        if (moved.Count == 0 && standing.SequenceEqual(Standing())) return;

        foreach (var (id, spark) in await Reads.SparksAsync([.. moved.Select(product => product.Summary)], leaving.Token)) shelf.Draw(id, spark);
        counts = await Catalog.CountAsync(userId, leaving.Token);
        StateHasChanged();
    }

    /// <summary>What the counts above the products are made of.</summary>
    private List<(long, ProductStatus, bool)> Standing() =>
        [.. shelf.Products.Select(product => (product.Id, product.Summary.Status, product.Summary.TargetReached))];

    private void Announce(ShownProduct product)
    {
        if (product.JustMoved == PriceDirection.None) return;
        var verb = product.JustMoved == PriceDirection.Down ? "dropped" : "rose";
        var summary = product.Summary;
        Announcements.Say($"{summary.Title ?? summary.Domain} {verb} to {Formats.Price(summary.CurrentPrice, summary.Currency)} at {summary.Domain}.");
    }

    private void SeenAsync(ShownProduct product) => shelf.MarkSeen(product.Id);
}
