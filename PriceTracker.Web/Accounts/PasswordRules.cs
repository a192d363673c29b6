namespace PriceTracker.Web.Accounts;

/// <summary>Length is what makes a password strong (NIST SP 800-63B, 5.1.1): no rules about kinds of characters.</summary>
public static class PasswordRules
{
    public const int Shortest = 8;

    /// <summary>Beyond this, hashing alone would be an attack.</summary>
    public const int Longest = 256;

    public static readonly string Sentence = $"Choose a password of {Shortest} to {Longest} characters that is not one everybody tries first.";
}
