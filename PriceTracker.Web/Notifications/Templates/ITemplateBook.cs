namespace PriceTracker.Web.Notifications.Templates;

/// <summary>The wording of messages, for administrators.</summary>
public interface ITemplateBook
{
    /// <summary>All there are, in their order.</summary>
    Task<IReadOnlyList<TemplateView>> ListAsync(CancellationToken cancel);

    Task<TemplateView?> FindAsync(string name, CancellationToken cancel);

    /// <summary>What this wording would make of a sample.</summary>
    Task<LiquidResult> PreviewAsync(TemplateKind kind, string body, CancellationToken cancel);

    /// <summary>Null once it is kept; else why it was refused, and nothing changed.</summary>
    Task<TemplateProblem?> SaveAsync(TemplateKind kind, string body, Guid userId, CancellationToken cancel);

    /// <summary>Back to what comes with the product.</summary>
    Task ResetAsync(TemplateKind kind, CancellationToken cancel);
}
