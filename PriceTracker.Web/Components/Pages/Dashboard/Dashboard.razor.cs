using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PriceTracker.Data.Catalog;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Live;

namespace PriceTracker.Web.Components.Pages.Dashboard;

public sealed partial class Dashboard : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly ProductShelf shelf = new();
    private readonly List<string> arriving = [];
    private ProductQuery query = new();
    private ProductCounts? counts;
    private Guid userId;
    private string view = "cards";
    private int total;
    private int reading;
    private bool isRead;
    private bool isBroken;

    [CascadingParameter] public required ReaderSettings Reader { get; set; }
    [CascadingParameter] public required Formats Formats { get; set; }
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sort { get; set; }
    [SupplyParameterFromQuery] private string? Search { get; set; }
    [SupplyParameterFromQuery] private string? Tag { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public DashboardPage? Handed { get; set; }

    [Inject] private DashboardReads Reads { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private BrowserSide Browser { get; set; } = default!;
    [Inject] private ILogger<Dashboard> Logger { get; set; } = default!;

    public void Dispose()
    {
        feed?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        view = Reader.View;
        userId = (await Authentication).User.UserId();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (userId == Guid.Empty) return;
        var asked = DashboardAddress.Read(Filter, Sort, Search, PageNumber, Tag);
        if (isRead && asked == query) return;
        query = asked;
        if (Handed is { } page && page.Query == query)
        {
            Handed = null;
            Show(page);
            return;
        }

        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var turn = ++reading;
        try
        {
            var page = await Reads.PageAsync(userId, query, leaving.Token);
            if (turn != reading) return;
            Show(page);
            if (feed is not null) await ReadAgainAsync(shelf.Ids);
            if (!RendererInfo.IsInteractive && page.IsSmall) Handed = page;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left while it was being read.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Logger.LogError(failure, "The dashboard could not be read");
            isBroken = true;
        }
    }

    private void Show(DashboardPage page)
    {
        (isBroken, isRead) = (false, true);
        query = query with { Page = page.Query.Page };
        (total, counts) = (page.Total, page.Counts);
        shelf.Replace(page.Products);
        feed?.Watch(shelf.Ids);
    }

    private Task ShowAsync(ProductQuery wanted)
    {
        var typing = wanted.Search != query.Search;
        if (wanted with { Page = query.Page } != query) wanted = wanted with { Page = 1 };
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(DashboardAddress.Write(wanted)), replace: typing);
        return Task.CompletedTask;
    }

    private async Task ChooseViewAsync(string wanted)
    {
        view = wanted;
        await Browser.RememberAsync(ReaderSettings.ViewCookie, wanted);
    }
}
