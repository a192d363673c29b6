using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Web.Components.Pages.Admin.Templates;
using PriceTracker.Web.Notifications.Templates;
using Xunit;

namespace PriceTracker.Tests.Components;

public sealed class TemplatesPageTests : ScreenTest
{
    [Fact]
    public void Every_template_is_listed_and_one_is_open()
    {
        var page = Open(null);

        Assert.Equal(TemplateKind.All.Count, page.FindAll("nav a").Count);
        Assert.Equal("{{ headline }}", page.Find("textarea").GetAttribute("value"));
        page.WaitForAssertion(() => Assert.Equal("Sony WH-1000XM5 wireless headphones, black is €279.00, below your target", page.Find("pre").TextContent));
    }

    [Fact]
    public void A_mail_is_previewed_in_a_frame_that_may_run_nothing()
    {
        var page = Open("alert.mail.html");

        page.WaitForAssertion(() =>
        {
            var frame = page.Find("iframe");
            Assert.Equal("", frame.GetAttribute("sandbox"));
            Assert.Contains("data:image/png;base64,", frame.GetAttribute("srcdoc")!, StringComparison.Ordinal);
            Assert.DoesNotContain("cid:chart", frame.GetAttribute("srcdoc")!, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_mistake_is_told_while_typing_and_cannot_be_saved()
    {
        var page = Open("alert.short");

        page.Find("textarea").Input("one\n{{ price | }}");

        page.WaitForAssertion(() => Assert.Contains("Line 2: ", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.Empty(Templates.Kept);
    }

    [Fact]
    public async Task A_new_wording_is_kept_and_can_be_reset()
    {
        var page = Open("alert.short");
        page.Find("textarea").Input("Now {{ price }}\nat {{ shop }}");
        page.WaitForAssertion(() => Assert.Equal("Now €279.00", page.Find(".first").TextContent));

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Changed", page.Find("nav").TextContent, StringComparison.Ordinal));
        Assert.Equal("Now {{ price }}\nat {{ shop }}", Templates.Kept["alert.short"]);
        // On the renderer's thread: a rendering between the two would take the button away.
        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent.Contains("Reset", StringComparison.Ordinal)).Click());
        page.WaitForAssertion(() => Assert.Equal(DefaultTemplates.Of(TemplateKind.Find("alert.short")!), page.Find("textarea").GetAttribute("value")));
        Assert.Empty(Templates.Kept);
    }

    private IRenderedComponent<TemplatesPage> Open(string? name)
    {
        if (name is not null) Services.GetRequiredService<NavigationManager>().NavigateTo($"/admin/templates?name={name}");
        return Render<TemplatesPage>();
    }
}
