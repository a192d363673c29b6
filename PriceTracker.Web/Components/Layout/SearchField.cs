using Microsoft.AspNetCore.Components;
using PriceTracker.Web.Components.Live;

namespace PriceTracker.Web.Components.Layout;

/// <summary>The two fields of the dashboard that can be reached from anywhere.</summary>
public sealed class SearchField(NavigationManager navigation, BrowserSide browser)
{
    public const string SearchId = "find-product";
    public const string AddId = "add-link";

    public ValueTask OpenAsync() => FocusAsync(SearchId);

    public ValueTask OpenAddAsync() => FocusAsync(AddId);

    private ValueTask FocusAsync(string id)
    {
        if (new Uri(navigation.Uri).AbsolutePath != "/") navigation.NavigateTo("");
        return browser.FocusAsync("#" + id);
    }
}
