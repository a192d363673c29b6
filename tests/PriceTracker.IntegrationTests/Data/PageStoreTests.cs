using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Recording;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Data;

public sealed class PageStoreTests(PostgresServer postgres) : IAsyncLifetime
{
    private DataRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await DataRig.CreateAsync(postgres);

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task A_page_comes_back_as_it_was()
    {
        var page = Page("<h1>Kettle</h1>");
        await rig.Pages.StoreAsync([new KeptPage(1, page, TimeProvider.System.GetUtcNow())], default);

        Assert.Equal("<h1>Kettle</h1>", Encoding.UTF8.GetString((await rig.Pages.ReadAsync(page.Hash, default))!));
    }

    [Fact]
    public async Task Only_the_last_few_pages_of_a_product_are_kept()
    {
        var start = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < 6; i++)
            await rig.Pages.StoreAsync([new KeptPage(1, Page($"page {i}"), start.AddMinutes(i))], default);

        await using var context = await rig.Contexts.CreateDbContextAsync();
        Assert.Equal(PageStore.PerProduct, await context.Pages.CountAsync());
        Assert.Equal(PageStore.PerProduct, await context.PageContents.CountAsync());
        Assert.Null(await rig.Pages.ReadAsync(Page("page 0").Hash, default));
    }

    [Fact]
    public async Task A_body_that_another_product_shares_outlives_the_first_ones_page()
    {
        var start = TimeProvider.System.GetUtcNow();
        await rig.Pages.StoreAsync([new KeptPage(1, Page("shared"), start)], default);
        await rig.Pages.StoreAsync([new KeptPage(2, Page("shared"), start)], default);
        for (var i = 0; i < 4; i++)
            await rig.Pages.StoreAsync([new KeptPage(1, Page($"newer {i}"), start.AddMinutes(i + 1))], default);

        Assert.NotNull(await rig.Pages.ReadAsync(Page("shared").Hash, default));
    }

    [Fact]
    public async Task Pages_that_come_together_are_kept_like_pages_that_come_one_by_one()
    {
        var start = TimeProvider.System.GetUtcNow();
        await rig.Pages.StoreAsync([.. Enumerable.Range(0, 60).Select(i => new KeptPage(i % 2, Page($"page {i}"), start.AddMinutes(i)))], default);
        await rig.Pages.StoreAsync([new KeptPage(5, Page("twice"), start), new KeptPage(5, Page("twice"), start.AddMinutes(1)), new KeptPage(6, Page("twice"), start)], default);

        await using var context = await rig.Contexts.CreateDbContextAsync();
        Assert.Equal((2 * PageStore.PerProduct) + 2, await context.Pages.CountAsync());
        Assert.Equal((2 * PageStore.PerProduct) + 1, await context.PageContents.CountAsync());
        Assert.NotNull(await rig.Pages.ReadAsync(Page("page 59").Hash, default));
    }

    private static FetchedPage Page(string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(bytes);
        return new FetchedPage(SHA256.HashData(bytes), packed.ToArray(), "text/html", "shop.example", "https://shop.example/p");
    }
}
