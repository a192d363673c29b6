namespace PriceTracker.Scraping.Extraction.Codes;

/// <summary>What shops print before a product's code, in the languages we know it in; lower case.</summary>
public static class CodeLabels
{
    /// <summary>The shop's own number for what it sells.</summary>
    public static readonly string[] Shop =
    [
        "sku", "asin", "product code", "productcode", "item number", "item no", "item #", "item id", "item code", "article number", "article no", "art. no", "art no", "product no", "product number", "product id", "stock code", "catalogue number", "catalog number",
        "artikelnummer", "artikel-nr", "artikelnr", "artikel nr", "art.-nr", "art.nr", "art. nr", "art-nr", "bestellnummer", "bestell-nr", "best.-nr", "best.nr", "produktnummer", "produkt-nr", "artikelcode", "productnummer", "bestelnummer", "varenummer", "varenr", "vare nr",
        "tuotenumero", "tuotekoodi", "tootekood", "preces kods", "prekės kodas", "kod produktu", "kod towaru", "nr katalogowy", "numer katalogowy", "symbol", "indeks", "kód produktu", "kód zboží", "kód tovaru", "kód:", "kod:", "obj. číslo", "objednací číslo", "objednávacie číslo", "číslo produktu", "katalogové číslo",
        "cikkszám", "termékkód", "cod produs", "cod. produs", "codul produsului", "cod articol", "codice prodotto", "codice articolo", "cod. art", "cod. prodotto", "codice:", "cod.:", "cod:", "código del producto", "código de producto", "código do produto", "código:", "cód.", "cod. prod",
        "id produto", "referencia", "referência", "référence", "reference:", "ref.", "ref:", "réf.", "réf :", "артикул", "код товара", "код товару", "код продукта", "код на продукт", "код:", "каталожен номер", "шифра", "šifra", "sifra:", "κωδικός", "ürün kodu", "stok kodu", "מק\"ט", "מק״ט", "מקט", "מספר פריט", "קוד מוצר",
        "品番", "商品番号", "商品コード", "商品编号", "商品編號", "商品货号", "货号", "貨號", "商品代碼", "상품코드", "상품번호", "mã sản phẩm", "mã sp", "รหัสสินค้า", "kode produk", "رقم المنتج", "رمز المنتج",
    ];

    /// <summary>The maker's number, which several shops share.</summary>
    public static readonly string[] Maker =
    [
        "model number", "model no", "item model number", "modellnummer", "model:", "model #", "mpn", "part number", "part no", "manufacturer part", "herstellernummer", "hersteller-nr", "número de modelo", "numero di modello", "numero modello", "référence fabricant", "код производителя", "модель:", "kod producenta", "part number (p/n)", "p/n",
    ];
}
