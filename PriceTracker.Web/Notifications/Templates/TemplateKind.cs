namespace PriceTracker.Web.Notifications.Templates;

/// <summary>One of the texts an administrator may word anew.</summary>
/// <param name="Name">Stored; never changes.</param>
/// <param name="Label">As screens name it.</param>
/// <param name="IsHtml">Values are escaped, and the preview is a page.</param>
/// <param name="IsDigest">Tells several alerts at once.</param>
public sealed record TemplateKind(string Name, string Label, bool IsHtml, bool IsDigest)
{
    public const string MailSubject = "mail.subject";
    public const string MailHtml = "mail.html";
    public const string MailText = "mail.text";
    public const string Push = "push";
    public const string Brief = "short";

    public static IReadOnlyList<TemplateKind> All { get; } = [.. Of("alert", "One alert", false), .. Of("digest", "Several alerts", true)];

    /// <summary>The first line is the title, the others are the text.</summary>
    public bool HasTitle => Name.EndsWith(Push, StringComparison.Ordinal) || Name.EndsWith(Brief, StringComparison.Ordinal);

    public static TemplateKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);

    public static TemplateKind Get(string part, bool isDigest) => All.First(k => k.IsDigest == isDigest && k.Name.EndsWith("." + part, StringComparison.Ordinal));

    private static TemplateKind[] Of(string prefix, string label, bool isDigest) =>
    [
        new($"{prefix}.{MailSubject}", $"{label}: mail subject", false, isDigest),
        new($"{prefix}.{MailHtml}", $"{label}: mail", true, isDigest),
        new($"{prefix}.{MailText}", $"{label}: mail without HTML", false, isDigest),
        new($"{prefix}.{Push}", $"{label}: browser notification", false, isDigest),
        new($"{prefix}.{Brief}", $"{label}: chat and other channels", false, isDigest),
    ];
}
