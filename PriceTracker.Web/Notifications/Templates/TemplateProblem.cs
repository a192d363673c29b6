namespace PriceTracker.Web.Notifications.Templates;

/// <summary>Why a template cannot be used. The line is null where no single one is to blame.</summary>
public sealed record TemplateProblem(string Message, int? Line = null);
