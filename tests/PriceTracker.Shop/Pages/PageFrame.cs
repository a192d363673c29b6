using PriceTracker.Shop.Goods;

namespace PriceTracker.Shop.Pages;

/// <summary>What every page of a shop has around it: title, departments, a cart with a sum, related things with prices of their own, and small print.</summary>
internal static class PageFrame
{
    public static Html Product(ProductPage page, IProductTemplate template) =>
        Around(page.Site, page.Article.Title, template.Head(page), Html.Of($"{template.Body(page)}{Related(page)}"));

    public static Html Around(ShopSite site, string title, Html head, Html body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{site.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} | {site.Name}</title>
        {head}
        <style>{new Html(Style(site.Accent))}</style>
        </head>
        <body>
        <header class="site-header"><a class="logo" href="/">{site.Name}</a>
        <nav>{Html.Join(site.Words.Departments.Select(d => Html.Of($"""<a href="/">{d}</a> """)))}</nav>
        <a class="cart" href="/cart">{site.Words.Cart} ({site.Words.Price(0)})</a></header>
        {body}
        <footer class="site-footer"><p>© {site.Name}. A demonstration shop: nothing here can be bought.</p></footer>
        </body>
        </html>
        """);

    private static Html Related(ProductPage page) => page.Related.Count == 0 ? new Html("") : Html.Of($"""
        <aside class="related" aria-label="{page.Words.Related}">
          <h2>{page.Words.Related}</h2>
          <ul>{Html.Join(page.Related.Select(r => Tile(page.Site, r.Article, r.Price)))}</ul>
        </aside>
        """);

    public static Html Tile(ShopSite site, Article article, decimal price) => Html.Of($"""
        <li class="tile"><a href="{article.Path}"><img src="{article.PicturePath}" alt="" width="140" height="140" loading="lazy"><span>{article.Title}</span></a> <span class="tile-price">{site.Words.Price(price)}</span></li>
        """);

    private static string Style(string accent) => $$"""
        body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1c1f24;background:#fff}
        .site-header{display:flex;gap:28px;align-items:center;padding:16px 32px;border-bottom:3px solid {{accent}}}
        .site-header a{color:inherit;text-decoration:none;margin-right:14px}.logo{font-weight:800;font-size:22px;color:{{accent}}!important}.cart{margin-left:auto}
        .product,.sheet{display:flex;flex-wrap:wrap;gap:40px;max-width:1000px;margin:32px auto;padding:0 24px}.detail{flex:1 1 360px}
        h1{font-size:28px;line-height:1.2;margin:4px 0 12px}.brand,.delivery,.stock,small{color:#5b6470}figure{margin:0}
        .price,.amount-now{font-size:30px;font-weight:700}del{color:#8a929c}
        .buy{background:{{accent}};color:#fff;border:0;border-radius:8px;padding:12px 28px;font:inherit;font-weight:600}.buy:disabled{background:#9aa2ad}
        .related,.listing{max-width:1000px;margin:48px auto;padding:0 24px}.related ul,.listing ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:20px;list-style:none;padding:0}
        .tile a{color:inherit;text-decoration:none;display:block}.tile-price{font-weight:600}
        .site-footer{padding:32px;color:#5b6470;border-top:1px solid #e4e7eb}
        """;
}
