namespace PriceTracker.Web.Components.Layout;

/// <summary>The theme chosen in this circuit; the cookie keeps it for the next one.</summary>
public sealed class ThemeState
{
    public event Action? Changed;

    public string Choice { get; set; } = "system";

    public bool IsDark { get; private set; }

    public void Set(string choice, bool isDark)
    {
        (Choice, IsDark) = (choice, isDark);
        Changed?.Invoke();
    }
}
