using System.Collections.Concurrent;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>The wording that comes with the product, built into the assembly.</summary>
public static class DefaultTemplates
{
    private static readonly ConcurrentDictionary<string, string> Bodies = new();

    public static string Of(TemplateKind kind) => Bodies.GetOrAdd(kind.Name, Read);

    private static string Read(string name)
    {
        using var stream = typeof(DefaultTemplates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The template {name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
