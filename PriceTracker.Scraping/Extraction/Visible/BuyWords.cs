using System.Buffers;
namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>What buy buttons say, and how their authors name them.</summary>
public static class BuyWords
{
    private const int LongestLabel = 60;

    private static readonly string[] Whole = ["buy", "купить", "osta"];

    private static readonly SearchValues<string> Labels = SearchValues.Create([
        "add to cart", "add to bag", "add to basket", "add to trolley", "add to shopping", "add to my bag", "add to my cart", "add to your bag", "add to your basket", "add to your cart", "buy now", "buy it now", "order now", "preorder", "pre-order", "shop now",
        "in den warenkorb", "in den einkaufswagen", "jetzt kaufen", "zum warenkorb", "ajouter au panier", "acheter", "añadir al carrito", "añadir a la cesta", "agregar al carrito",
        "anadir", "comprar", "adicionar ao carrinho", "aggiungi al carrello", "acquista", "do koszyka", "kup teraz", "do košíku", "do košíka", "koupit", "kúpiť", "vložit do", "vložiť do",
        "kosárba", "megveszem", "в корзину", "купить", "заказать", "до кошика", "купити", "в кошик", "adaugă în co", "adauga in cos", "cumpără", "winkelwagen", "winkelmand", "bestellen",
        "varukorg", "köp", "kjøp", "handlekurv", "læg i kurv", "tilføj til kurv", "ostoskoriin", "osta ", "lisa ostukorvi", "ostukorvi", "košaric", "kosaric", "u korpu", "sepete ekle", "satın al",
        "pirkt", "grozā", "į krepšelį", "добави в", "купи", "καλάθι", "αγορά", "加入购物车", "加入購物車", "立即购买", "立即購買", "放入购物车", "カートに", "購入", "ご注文", "장바구니", "구매",
        "הוסף לסל", "הוספה לסל", "לסל", "קנה", "أضف إلى", "اضف", "شراء", "thêm vào giỏ", "mua ngay", "เพิ่ม", "หยิบใส่", "tambah ke", "beli",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Marks = SearchValues.Create(["add to cart", "addtocart", "add to bag", "add to basket", "addtobasket", "add cart", "buy now", "buybox button", "btn buy", "buy btn", "buy button", "button buy", "cart button", "btn cart", "add basket", "in cart", "product form submit", "tocart"], StringComparison.Ordinal);

    public static bool OnLabel(string label)
    {
        if (label.Length is 0 or > LongestLabel) return false;
        return Array.Exists(Whole, x => label.Equals(x, StringComparison.OrdinalIgnoreCase)) || label.AsSpan().ContainsAny(Labels);
    }

    public static bool InMarks(string marks) => marks.AsSpan().ContainsAny(Marks);
}
