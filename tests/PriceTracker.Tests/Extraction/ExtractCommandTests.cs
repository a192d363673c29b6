using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PriceTracker.Scraping.Commands;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("extract-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private string input = "";

    [Fact]
    public void A_page_from_standard_input_gives_one_object_with_the_promised_names()
    {
        input = Pages.Html(Pages.Product("<span class='price'>$49.90</span>"));

        Assert.Equal(0, Run("--url", "https://shop.example.com/lamp", "-"));

        var answer = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal("49.9", answer.GetProperty("price").GetString());
        Assert.Equal(("USD", "product", "in_stock"), (answer.GetProperty("currency").GetString(), answer.GetProperty("pageKind").GetString(), answer.GetProperty("availability").GetString()));
        string[] names = ["price", "currency", "listPrice", "title", "image", "availability", "sku", "gtin", "brand", "confidence", "pageKind", "evidence", "error"];
        Assert.Equal(names, answer.EnumerateObject().Select(x => x.Name));
        Assert.Equal(["channel", "locator", "text"], answer.GetProperty("evidence")[0].EnumerateObject().Select(x => x.Name));
    }

    [Fact]
    public void One_bad_line_of_a_batch_is_one_line_with_an_error()
    {
        WriteZipped("good.html.gz", Pages.Html(Pages.Product("<span class='price'>$49.90</span>")));
        File.WriteAllLines(Path.Combine(folder, "m.jsonl"),
        [
            """{"id":"a","url":"https://shop.example.com/","file":"good.html.gz","extra":[1]}""",
            """{"id":"b","url":"https://shop.example.com/","file":"missing.html"}""",
            "no json",
            """{"id":"c","url":"not an address","file":"good.html.gz"}""",
            """{"id":"d","url":"https://shop.example.com/","file":"good.html.gz"}""",
        ]);

        Assert.Equal(0, Run("--batch", Path.Combine(folder, "m.jsonl")));

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => JsonDocument.Parse(x).RootElement).ToList();
        Assert.Equal(5, lines.Count);
        Assert.Equal(["49.9", null, null, null, "49.9"], lines.Select(x => x.GetProperty("price").GetString()));
        Assert.Equal([null, "unreadable_file", "invalid_json", "invalid_line", null], lines.Select(x => x.GetProperty("error").GetString()));
    }

    [Fact]
    public void Price_strings_are_answered_line_by_line()
    {
        var file = Path.Combine(folder, "s.jsonl");
        File.WriteAllLines(file, ["""{"id":"1","text":"1.299,00 €"}""", """{"id":"2"}""", """{"id":"3","text":"3.350","currency_hint":"USD","decimal_separator":"."}"""]);

        Assert.Equal(0, Run("--price-strings", file));

        Assert.Equal(["""{"id":"1","amount":"1299","currency":"EUR"}""", """{"id":"2","amount":null,"currency":null}""", """{"id":"3","amount":"3.35","currency":"USD"}"""],
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Trim()));
    }

    [Theory]
    [InlineData]
    [InlineData("--nonsense")]
    [InlineData("--url", "not an address", "-")]
    [InlineData("no-such-file.html")]
    public void A_wrong_call_is_told_on_standard_error(params string[] arguments)
    {
        Assert.Equal(2, Run(arguments));
        Assert.Empty(output.ToString());
        Assert.NotEmpty(errors.ToString());
    }

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
        Directory.Delete(folder, true);
    }

    private int Run(params string[] arguments) =>
        new ExtractCommand(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, errors).Run(arguments);

    private void WriteZipped(string name, string text)
    {
        using var file = new GZipStream(File.Create(Path.Combine(folder, name)), CompressionLevel.Fastest);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
