namespace PriceTracker.Web.Components.Account;

/// <summary>What the account forms post. Checked by the accounts themselves, so that every door says the same.</summary>
public sealed class Credentials
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
