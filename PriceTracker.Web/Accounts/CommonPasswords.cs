using Microsoft.AspNetCore.Identity;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Accounts;

/// <summary>Refuses what everybody tries first, the address itself, one character over and over, and what is too long to hash.</summary>
internal sealed class CommonPasswords : IPasswordValidator<User>
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "password1", "password123", "passw0rd", "p@ssw0rd", "12345678", "123456789", "1234567890", "87654321", "qwertyui", "qwerty123",
        "qwertyuiop", "1q2w3e4r", "1qaz2wsx", "abc12345", "abcd1234", "iloveyou", "letmein1", "sunshine", "princess", "football", "baseball",
        "welcome1", "admin123", "administrator", "superman", "trustno1", "changeme", "whatever", "computer", "pricetracker", "price tracker",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var text = password ?? "";
        var weak = text.Length > PasswordRules.Longest
            || Known.Contains(text)
            || text.Distinct().Count() < 3
            || string.Equals(text, user.Email, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(weak
            ? IdentityResult.Failed(new IdentityError { Code = "CommonPassword", Description = PasswordRules.Sentence })
            : IdentityResult.Success);
    }
}
