namespace PriceTracker.Web.Notifications.Links;

/// <summary>Does what a signed link says.</summary>
public interface ILinkDesk
{
    /// <summary>Changes nothing. Null where the link is not ours or too old, or what it is about is gone.</summary>
    Task<ActQuestion?> AskAsync(string? token, CancellationToken cancel);

    /// <summary>May be repeated. Null as above.</summary>
    Task<ActAnswer?> ActAsync(string? token, CancellationToken cancel);
}
