namespace PriceTracker.Web.Notifications.Templates;

/// <summary>Words messages by the templates in force. One that breaks gives way to the default, so that no alert is lost over its wording.</summary>
public sealed partial class Wording(ITemplateSource templates, LiquidEngine engine, ILogger<Wording> log)
{
    /// <summary>One text for each kind, from the same fields.</summary>
    public async Task<IReadOnlyDictionary<TemplateKind, string>> RenderAsync(
        IReadOnlyCollection<TemplateKind> kinds, IReadOnlyDictionary<string, object?> fields, CancellationToken cancel)
    {
        var changed = await templates.ChangedAsync(cancel);
        var texts = new Dictionary<TemplateKind, string>();
        foreach (var kind in kinds)
            texts[kind] = await RenderAsync(kind, changed.GetValueOrDefault(kind.Name), fields, cancel);
        return texts;
    }

    private async Task<string> RenderAsync(TemplateKind kind, string? changed, IReadOnlyDictionary<string, object?> fields, CancellationToken cancel)
    {
        if (changed is not null)
        {
            var result = await engine.RenderAsync(changed, fields, kind.IsHtml, cancel);
            if (result.IsDone && !string.IsNullOrWhiteSpace(result.Text))
                return result.Text;
            LogBroken(kind.Name, result.Problem?.Message ?? "It makes an empty message.", result.Problem?.Line);
        }

        var standard = await engine.RenderAsync(DefaultTemplates.Of(kind), fields, kind.IsHtml, cancel);
        return standard.Text ?? throw new InvalidOperationException($"The built-in template {kind.Name} failed: {standard.Problem?.Message}");
    }

    [LoggerMessage(LogLevel.Warning, "The template {Template} does not work, so the default is used: {Problem} (line {Line})")]
    private partial void LogBroken(string template, string problem, int? line);
}
