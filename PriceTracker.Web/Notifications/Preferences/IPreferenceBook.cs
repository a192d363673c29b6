namespace PriceTracker.Web.Notifications.Preferences;

/// <summary>How each person wants to be told.</summary>
public interface IPreferenceBook
{
    Task<PreferencesView> ReadAsync(Guid userId, CancellationToken cancel);

    /// <summary>Stores all of it. Answers with what is wrong (code and message), or null.</summary>
    Task<(string Code, string Message)?> SaveAsync(Guid userId, PreferencesView wishes, CancellationToken cancel);

    /// <summary>What the person's browser says, where they have not said it themselves: messages are written in it.</summary>
    Task LearnAsync(Guid userId, string timeZone, string culture, CancellationToken cancel);
}
