namespace PriceTracker.Web.Accounts;

/// <summary>Section <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Whether anyone who can reach the server may register.</summary>
    public bool RegistrationOpen { get; set; } = true;
}
