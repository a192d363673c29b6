using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Repair;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Components.Live;

namespace PriceTracker.Web.Components.Pages.Admin.Proposals;

public sealed partial class ProposalsPage
{
    private const int PageSize = 20;
    private PagedList<ProposalView>? waiting;
    private PagedList<ProposalView>? decided;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject] private IProposalBook Book { get; set; } = default!;
    [Inject] private ProposalNews News { get; set; } = default!;
    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    protected override Task OnInitializedAsync() => ReadAsync(1);

    private async Task ReadAsync(int page)
    {
        waiting = await Book.ListAsync(waiting: true, page, PageSize, CancellationToken.None);
        decided = await Book.ListAsync(waiting: false, 1, PageSize, CancellationToken.None);
        await News.ReadAsync();
    }

    private async Task DecideAsync(ProposalView proposal, bool accept)
    {
        var user = (await Authentication).User.UserId();
        var outcome = accept
            ? await Book.AcceptAsync(proposal.Id, user, CancellationToken.None)
            : await Book.RefuseAsync(proposal.Id, user, CancellationToken.None);
        Snackbar.Add(
            outcome != DecisionOutcome.Done ? "Somebody else decided this meanwhile."
            : accept ? "Accepted. The product is checked now." : "Refused. The product is read as before.",
            Severity.Normal);
        await ReadAsync(waiting?.Page ?? 1);
    }
}
