using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PriceTracker.Web.Components.Live;

namespace PriceTracker.Web.Components.Pages.Product;

/// <summary>The chart of one product's history. Everything it shows comes in as parameters; a new <see cref="Data"/> is drawn without a reload.</summary>
public sealed partial class PriceChart : IAsyncDisposable
{
    private DotNetObjectReference<PriceChart>? self;
    private ElementReference element;
    private IJSObjectReference? module;
    private IJSObjectReference? chart;
    private ChartData? drawn;

    [Parameter, EditorRequired] public required ChartData Data { get; set; }
    [Parameter, EditorRequired] public required string Summary { get; set; }

    /// <summary>Someone clicked the stretch that began then.</summary>
    [Parameter] public EventCallback<DateTimeOffset> OnPick { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = default!;

    public ValueTask ZoomAsync(double factor) => CallAsync("zoom", factor);

    public ValueTask PanAsync(double share) => CallAsync("pan", share);

    public ValueTask ResetAsync() => CallAsync("reset");

    [JSInvokable]
    public Task OnPicked(long time) => OnPick.InvokeAsync(DateTimeOffset.FromUnixTimeMilliseconds(time));

    public async ValueTask DisposeAsync()
    {
        await chart.ReleaseAsync("destroy");
        self?.Dispose();
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is closed already.
        }
    }

    // The browser draws inside the element; a second rendering of ours would only be in its way.
    protected override bool ShouldRender() => module is null || drawn != Data;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/price-chart.js");
            drawn = Data;
            chart = await module.InvokeAsync<IJSObjectReference>("create", element, "vendor/apexcharts.min.js", Data, self);
        }
        else if (chart is not null && drawn != Data)
        {
            drawn = Data;
            await CallAsync("update", Data);
        }
    }

    private async ValueTask CallAsync(string action, params object[] arguments)
    {
        if (chart is not null) await chart.InvokeVoidAsync(action, arguments);
    }
}
