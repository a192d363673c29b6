using PriceTracker.Web.Notifications.Templates;
using Xunit;

namespace PriceTracker.Tests.Notifications.Messages;

public sealed class LiquidEngineTests
{
    private static readonly Dictionary<string, object?> Fields = new()
    {
        ["x"] = "<b>&\"</b>",
        ["items"] = Enumerable.Range(0, 300).Select(i => new Dictionary<string, object?> { ["name"] = $"<{i}>" }).ToList(),
    };

    private readonly LiquidEngine engine = new(TimeProvider.System);

    public static TheoryData<string> Defaults => new(TemplateKind.All.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task Every_default_renders_its_sample(string name)
    {
        var kind = TemplateKind.Find(name)!;

        var result = await engine.RenderAsync(DefaultTemplates.Of(kind), new SampleFields(TimeProvider.System).Of(kind), kind.IsHtml, CancellationToken.None);

        Assert.Null(result.Problem);
        Assert.DoesNotContain("{{", result.Text!, StringComparison.Ordinal);
        Assert.DoesNotContain("{%", result.Text!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one\ntwo {% if x %}\n{{ x | }}", 3)]
    [InlineData("{% if x %}", 1)]
    [InlineData("one\n{% include 'x' %}", 2)]
    [InlineData("one\n\n{{ x", 3)]
    public async Task A_mistake_is_answered_with_its_line(string body, int line)
    {
        var result = await RenderAsync(body);

        Assert.Equal(line, result.Problem!.Line);
        Assert.NotEqual("", result.Problem.Message);
        Assert.DoesNotContain("Source:", result.Problem.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Greedy => new(
        "{% for i in (1..100000000) %}x{% endfor %}",
        "{% assign a = (1..50000000) %}",
        "{% for i in items %}{% for j in items %}{% for k in items %}{{ x }}{% endfor %}{% endfor %}{% endfor %}",
        "{% for i in items %}{% for j in items limit: 60 %}01234567890123456789{% endfor %}{% endfor %}",
        "{% assign s = 'aaaaaaaaaa' %}{% for i in items %}{% assign s = s | append: s %}{% endfor %}",
        "{% capture s %}aaaaaaaaaa{% endcapture %}{% for i in items %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}",
        "{% assign s = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' %}{% for i in items %}{% assign s = s | replace: 'a', s %}{% endfor %}",
        string.Concat(Enumerable.Repeat("{% if x %}", 3000)) + string.Concat(Enumerable.Repeat("{% endif %}", 3000)),
        "{{ x" + string.Concat(Enumerable.Repeat("[x", 9000)) + string.Concat(Enumerable.Repeat("]", 9000)) + " }}",
        "{{ x" + string.Concat(Enumerable.Repeat("|upcase", 9000)) + " }}",
        "{{ " + new string('(', 20000) + "x }}",
        new string('x', 70000),
        "{{ x | nosuch }}",
        "{{ 1 | divided_by: 0 }}");

    [Theory]
    [MemberData(nameof(Greedy))]
    public async Task What_is_endless_huge_or_impossible_is_refused_and_ends_nothing_else(string body) => Assert.NotNull((await RenderAsync(body)).Problem);

    [Theory]
    [InlineData("{{ x }}")]
    [InlineData("{{ x | append: x }}")]
    [InlineData("{{ x | replace: '&', '<i>' }}")]
    [InlineData("{% assign y = x | upcase %}{{ y }}")]
    [InlineData("{% for i in items limit: 2 %}{{ i.name }}{% endfor %}")]
    [InlineData("{% for c in x %}{{ c }}{% endfor %}")]
    [InlineData("{{ items }}{{ items[0] }}{{ items.first.name }}")]
    [InlineData("{{ x | truncate: 2, '<' }}")]
    [InlineData("{{ x | default: x | strip | first }}")]
    public async Task Nothing_that_a_page_says_is_HTML(string body)
    {
        var text = (await RenderAsync(body)).Text!;

        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('"', text);
    }

    [Theory]
    [InlineData("{{ x | raw }}")]
    [InlineData("{{ x | split: '' }}")]
    [InlineData("{{ x | json }}")]
    [InlineData("{{ x | reverse }}")]
    public async Task Filters_that_would_let_it_be_HTML_are_unknown(string body) => Assert.NotNull((await RenderAsync(body)).Problem);

    [Fact]
    public async Task What_nobody_gave_is_empty()
    {
        Assert.Equal("[][]no", (await RenderAsync("[{{ nothing }}][{{ nothing.at.all[3] }}]{% if nothing %}yes{% else %}no{% endif %}")).Text);
    }

    [Fact]
    public async Task As_deep_as_is_allowed_is_not_too_deep()
    {
        var body = string.Concat(Enumerable.Repeat("{% if x %}", 200)) + "in" + string.Concat(Enumerable.Repeat("{% endif %}", 200))
            + "{{ x" + string.Concat(Enumerable.Repeat("[x", 299)) + new string(']', 299) + string.Concat(Enumerable.Repeat("|upcase", 299)) + " }}";

        Assert.Equal("in", (await RenderAsync(body)).Text);
    }

    private Task<LiquidResult> RenderAsync(string body) => engine.RenderAsync(body, Fields, isHtml: true, CancellationToken.None);
}
