using Microsoft.JSInterop;

namespace PriceTracker.Web.Components.Live;

/// <summary>The few things only the browser can do for the shell: cookies, theme, focus, keyboard.</summary>
public sealed class BrowserSide(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? module;

    public async ValueTask<string?> TimeZoneAsync() => await (await ModuleAsync()).InvokeAsync<string?>("timeZone");

    /// <summary>Remembers the choice and tells whether the page is dark now.</summary>
    public async ValueTask<bool> SetThemeAsync(string choice) => await (await ModuleAsync()).InvokeAsync<bool>("setTheme", choice);

    public async ValueTask<bool> IsDarkAsync() => await (await ModuleAsync()).InvokeAsync<bool>("isDark");

    public async ValueTask RememberAsync(string name, string value) => await (await ModuleAsync()).InvokeVoidAsync("remember", name, value);

    public async ValueTask SubmitFormAsync(string id) => await (await ModuleAsync()).InvokeVoidAsync("submitForm", id);

    public async ValueTask FocusAsync(string selector) => await (await ModuleAsync()).InvokeVoidAsync("focus", selector);

    public async ValueTask<IJSObjectReference> ListenToKeysAsync<T>(DotNetObjectReference<T> listener)
        where T : class => await (await ModuleAsync()).InvokeAsync<IJSObjectReference>("listenToKeys", listener);

    public async ValueTask<IJSObjectReference> ListenToPasteAsync<T>(DotNetObjectReference<T> listener)
        where T : class => await (await ModuleAsync()).InvokeAsync<IJSObjectReference>("listenToPaste", listener);

    public async ValueTask DisposeAsync()
    {
        if (module is not { IsCompletedSuccessfully: true }) return;
        try
        {
            await (await module).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    private Task<IJSObjectReference> ModuleAsync() =>
        module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js").AsTask();
}
