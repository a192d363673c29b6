using Microsoft.AspNetCore.Components;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Scrapers;

namespace PriceTracker.Web.Components.Pages.Admin;

public sealed partial class ScrapersPage
{
    private const int PageSize = 25;
    private PagedList<ScraperView>? list;
    private ScraperView? chosen;
    private string? typed;

    [SupplyParameterFromQuery] private string? Domain { get; set; }
    [SupplyParameterFromQuery] private string? Search { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        await ReadAsync(list?.Page ?? 1);
        if (string.IsNullOrWhiteSpace(Domain)) chosen = null;
        else if (chosen?.Domain != Domain) chosen = await Book.FindAsync(Domain, CancellationToken.None);
    }

    private async Task ReadAsync(int page) => list = await Book.ListAsync(Search, page, PageSize, CancellationToken.None);

    private string Address(string? domain) => Navigation.GetUriWithQueryParameter("domain", domain);

    private void FindAsync(ChangeEventArgs change) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("search", string.IsNullOrWhiteSpace(change.Value as string) ? null : (string)change.Value), replace: true);

    private void OpenAsync()
    {
        if (!string.IsNullOrWhiteSpace(typed)) Navigation.NavigateTo(Address(Bare(typed)));
    }

    private async Task SavedAsync(ScraperView saved)
    {
        chosen = saved;
        await ReadAsync(list?.Page ?? 1);
    }

    // People paste links where a domain is asked for.
    private static string Bare(string text)
    {
        var trimmed = text.Trim().ToLowerInvariant();
        var host = Uri.TryCreate(trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : $"https://{trimmed}", UriKind.Absolute, out var uri) ? uri.Host : trimmed;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
