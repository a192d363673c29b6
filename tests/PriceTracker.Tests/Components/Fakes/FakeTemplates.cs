using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Web.Notifications.Templates;

namespace PriceTracker.Tests.Components.Fakes;

/// <summary>Keeps wording in memory; previews are real.</summary>
public sealed class FakeTemplates : ITemplateBook
{
    private readonly SampleFields sample = new(TimeProvider.System);
    private readonly LiquidEngine engine = new(TimeProvider.System);

    public Dictionary<string, string> Kept { get; } = [];

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(sample);
        services.AddSingleton<ITemplateBook>(this);
    }

    public Task<IReadOnlyList<TemplateView>> ListAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<TemplateView>>([.. TemplateKind.All.Select(View)]);

    public Task<TemplateView?> FindAsync(string name, CancellationToken cancel) => Task.FromResult(TemplateKind.Find(name) is { } kind ? View(kind) : null);

    public Task<LiquidResult> PreviewAsync(TemplateKind kind, string body, CancellationToken cancel) => engine.RenderAsync(body, sample.Of(kind), kind.IsHtml, cancel);

    public async Task<TemplateProblem?> SaveAsync(TemplateKind kind, string body, Guid userId, CancellationToken cancel)
    {
        var result = await PreviewAsync(kind, body, cancel);
        if (result.IsDone) Kept[kind.Name] = body;
        return result.Problem;
    }

    public Task ResetAsync(TemplateKind kind, CancellationToken cancel)
    {
        Kept.Remove(kind.Name);
        return Task.CompletedTask;
    }

    private TemplateView View(TemplateKind kind) =>
        Kept.TryGetValue(kind.Name, out var body) ? new TemplateView(kind, body, Sample.Now) : new TemplateView(kind, DefaultTemplates.Of(kind), null);
}
