using System.Text;
using Microsoft.Playwright;

namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>Takes the text of a page as it stands, in a world of its own that the page's scripts cannot reach into.</summary>
internal static class PageText
{
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Parts in the shadow of an element are moved into it, where a reader of markup finds them.</summary>
    private static readonly string Script =
        $$"""
        (() => {
          const unfold = root => {
            for (const element of root.querySelectorAll('*'))
              if (element.shadowRoot) {
                unfold(element.shadowRoot);
                element.append(...element.shadowRoot.childNodes);
              }
          };
          unfold(document);
          const text = document.documentElement ? document.documentElement.outerHTML : '';
          return text.length > {{MostBytes}} ? null : text;
        })()
        """;

    /// <summary>As UTF-8; null where it is too large.</summary>
    public static async Task<byte[]?> ReadAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var frames = await session.SendAsync("Page.getFrameTree");
        var frame = frames!.Value.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
        var world = await session.SendAsync("Page.createIsolatedWorld", new() { ["frameId"] = frame, ["worldName"] = "reader" });
        var answer = await session.SendAsync("Runtime.evaluate", new()
        {
            ["expression"] = Script,
            ["contextId"] = world!.Value.GetProperty("executionContextId").GetInt32(),
            ["returnByValue"] = true,
        });
        var value = answer!.Value.GetProperty("result").TryGetProperty("value", out var text) ? text.GetString() : null;
        return value is not null && Encoding.UTF8.GetByteCount(value) <= MostBytes ? Encoding.UTF8.GetBytes(value) : null;
    }
}
