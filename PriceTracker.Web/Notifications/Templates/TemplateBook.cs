using System.Text;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Templates;

public sealed class TemplateBook(IDbContextFactory<PriceTrackerContext> contexts, LiquidEngine engine, SampleFields sample, TimeProvider clock) : ITemplateBook
{
    public async Task<IReadOnlyList<TemplateView>> ListAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var kept = await context.MessageTemplates.AsNoTracking().ToDictionaryAsync(t => t.Name, cancel);
        return [.. TemplateKind.All.Select(kind => View(kind, kept.GetValueOrDefault(kind.Name)))];
    }

    public async Task<TemplateView?> FindAsync(string name, CancellationToken cancel)
    {
        if (TemplateKind.Find(name) is not { } kind)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return View(kind, await context.MessageTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Name == name, cancel));
    }

    public Task<LiquidResult> PreviewAsync(TemplateKind kind, string body, CancellationToken cancel) =>
        engine.RenderAsync(body, sample.Of(kind), kind.IsHtml, cancel);

    public async Task<TemplateProblem?> SaveAsync(TemplateKind kind, string body, Guid userId, CancellationToken cancel)
    {
        body = Storable(body);
        var result = await PreviewAsync(kind, body, cancel);
        if (!result.IsDone)
            return result.Problem;
        if (string.IsNullOrWhiteSpace(result.Text))
            return new TemplateProblem("This makes an empty message.");
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into message_templates (name, body, changed_by, changed_at) values ({kind.Name}, {body}, {userId}, {now})
            on conflict (name) do update set body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """, cancel);
        return null;
    }

    public async Task ResetAsync(TemplateKind kind, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.MessageTemplates.Where(t => t.Name == kind.Name).ExecuteDeleteAsync(cancel);
    }

    /// <summary>PostgreSQL takes neither a NUL nor half a character.</summary>
    private static string Storable(string body) =>
        string.Concat(body.ReplaceLineEndings("\n").EnumerateRunes().Where(r => r != Rune.ReplacementChar && (!Rune.IsControl(r) || r.Value is '\n' or '\t')));

    private static TemplateView View(TemplateKind kind, MessageTemplate? kept) => new(kind, kept?.Body ?? DefaultTemplates.Of(kind), kept?.ChangedAt);
}
