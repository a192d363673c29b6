namespace PriceTracker.Web.Notifications.Templates;

/// <summary>The wording in force, as messages need it.</summary>
public interface ITemplateSource
{
    /// <summary>Bodies by name of those that an administrator worded anew.</summary>
    Task<IReadOnlyDictionary<string, string>> ChangedAsync(CancellationToken cancel);
}
