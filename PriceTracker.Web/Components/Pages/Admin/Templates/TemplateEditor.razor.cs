using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Notifications.Templates;

namespace PriceTracker.Web.Components.Pages.Admin.Templates;

public sealed partial class TemplateEditor
{
    private const string OneAlert =
        "headline, reason, detail, product, shop, price, old_price, change, direction, target, lowest, lowest_30, average_30, stock, discount, when, "
        + "url, shop_url, snooze_day_url, snooze_week_url, stop_url, bought_url, unsubscribe_url, email, home, home_url; chart with from, to, lowest, lowest_on, highest, highest_on, alt";

    private const string Several = "title, count, url, unsubscribe_url, email, home, home_url; items, each with the fields of one alert";
    private string body = "";
    private string? preview;
    private TemplateProblem? problem;
    private bool isBusy;
    private int typed;

    [Parameter, EditorRequired] public required TemplateView Template { get; set; }
    [Parameter] public EventCallback OnSaved { get; set; }
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject] private ITemplateBook Book { get; set; } = default!;
    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    private string Fields => Template.Kind.IsDigest ? Several : OneAlert;

    protected override Task OnInitializedAsync()
    {
        body = Template.Body;
        return PreviewAsync();
    }

    private Task TypedAsync(ChangeEventArgs change)
    {
        body = change.Value as string ?? "";
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        var mine = ++typed;
        var result = await Book.PreviewAsync(Template.Kind, body, CancellationToken.None);
        // Answers may overtake each other while somebody types.
        if (mine != typed) return;
        problem = result.Problem;
        preview = result.Text ?? preview;
    }

    private async Task SaveAsync()
    {
        isBusy = true;
        try
        {
            problem = await Book.SaveAsync(Template.Kind, body, (await Authentication).User.UserId(), CancellationToken.None);
            if (problem is not null) return;
            Snackbar.Add("Saved. The next message uses it.", Severity.Normal);
            await OnSaved.InvokeAsync();
        }
        finally
        {
            isBusy = false;
        }
    }

    private async Task ResetAsync()
    {
        isBusy = true;
        try
        {
            await Book.ResetAsync(Template.Kind, CancellationToken.None);
            Snackbar.Add("Back to the default.", Severity.Normal);
            await OnSaved.InvokeAsync();
        }
        finally
        {
            isBusy = false;
        }
    }
}
