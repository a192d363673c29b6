using Microsoft.AspNetCore.Components;
using PriceTracker.Web.Components.Live;
using PriceTracker.Web.Live;

namespace PriceTracker.Web.Components.Pages.Product;

/// <summary>What happens to the product while one looks at it.</summary>
public sealed partial class ProductPage
{
    private ProductFeed? feed;

    [Inject] private ILiveUpdates Updates { get; set; } = default!;
    [Inject] private TimeProvider Time { get; set; } = default!;
    [Inject] private Announcements Announcements { get; set; } = default!;

    /// <summary>What changed between reading the page and hearing of changes would otherwise be missed: so read once more.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        feed = new ProductFeed(Updates, Time, changes => InvokeAsync(() => TakeAsync(changes)));
        feed.Watch([Id]);
        if (product is { } shown) await TakeAsync([new LiveChange(Id, shown.Slot, IsPrice: true)]);
    }

    private async Task TakeAsync(IReadOnlyCollection<LiveChange> changes)
    {
        try
        {
            if (product is { } shown && changes.Any(change => change.ProductId == Id && change.Slot >= shown.Slot)) await ReadProductAsync();
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

    private async Task ReadProductAsync()
    {
        var read = await Catalog.FindAsync(userId, Id, leaving.Token);
        if (read is null || product is not { } before || read.Slot < before.Slot) return;
        product = read;
        StateHasChanged();

        if (read.CurrentPrice != before.CurrentPrice || read.Availability != before.Availability) await ReadFactsAsync();
        else if (read.TargetPrice != before.TargetPrice) Draw();
        if (read.CurrentPrice != before.CurrentPrice)
            Announcements.Say($"{read.Title ?? read.Domain} is now {Formats.Price(read.CurrentPrice, read.Currency)}.");
        StateHasChanged();
    }
}
