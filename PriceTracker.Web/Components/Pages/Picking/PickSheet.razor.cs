using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Repair;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Picking;

/// <summary>The prices of a product's page, of which a person chooses the right one.</summary>
public sealed partial class PickSheet
{
    private PriceChoiceList? list;
    private PriceChoice? chosen;
    private string? failure;
    private bool isRead;
    private bool isSaving;

    [Parameter, EditorRequired] public required ProductSummary Product { get; set; }
    [CascadingParameter] public required Formats Formats { get; set; }
    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = default!;
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject] private IPriceChoices Choices { get; set; } = default!;
    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    public static Task OpenAsync(IDialogService dialogs, ProductSummary product) => dialogs.ShowAsync<PickSheet>(
        "Which one is the price?",
        new DialogParameters<PickSheet> { { sheet => sheet.Product, product } },
        new DialogOptions { CloseButton = true, CloseOnEscapeKey = true });

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var user = (await Authentication).User;
        var outcome = await Choices.FindAsync(user.UserId(), user.IsAdministrator(), Product.Id, CancellationToken.None);
        list = (outcome as ChoicesOutcome.Found)?.List;
        chosen = list?.Items.FirstOrDefault(c => c.IsPicked) ?? list?.Items.FirstOrDefault(c => c.IsCurrent);
        failure = outcome is ChoicesOutcome.NotFound ? "You no longer track this product." : null;
        isRead = true;
    }

    private async Task PickAsync()
    {
        isSaving = true;
        var user = (await Authentication).User;
        var pick = new PricePick(chosen!.Amount, chosen.Locator, chosen.Index);
        var outcome = await Choices.PickAsync(user.UserId(), user.IsAdministrator(), Product.Id, pick, CancellationToken.None);
        isSaving = false;
        failure = Refusal(outcome);
        if (failure is not null)
            return;
        Snackbar.Add(Thanks(outcome), Severity.Normal);
        Dialog.Close();
    }

    private static string Thanks(PickOutcome outcome) => outcome is PickOutcome.Accepted
        ? "The price is read there from now on. Checking now."
        : "Sent to an administrator, who decides for everyone who tracks this product.";

    private static string? Refusal(PickOutcome outcome) => outcome switch
    {
        PickOutcome.Accepted or PickOutcome.Proposed => null,
        PickOutcome.NotFound => "You no longer track this product.",
        PickOutcome.NoPage => "The page is not kept any more. It is being fetched now; look again in a moment.",
        _ => "The page was read again meanwhile, and this price is not on it any more. Nothing was changed. Look again.",
    };
}
