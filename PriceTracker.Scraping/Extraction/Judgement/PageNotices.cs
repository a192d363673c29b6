using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Recognises pages that stand in for the one that was asked for: bot walls and "not found" with status 200.</summary>
public static class PageNotices
{
    private const int TitledPage = 6_000;
    private const int ShortPage = 1_500;
    private const int EmptyPage = 600;

    private static readonly string[] Walls =
    [
        "captcha", "are you a human", "are you human", "you are human", "you're human", "not a robot", "robot check", "unusual traffic", "automated access", "access denied", "access to this page has been denied",
        "attention required", "just a moment", "checking your browser", "verify you are", "verifying you are", "prove your humanity", "enable javascript and cookies", "please enable cookies", "pardon our interruption", "bot detection",
        "request unsuccessful", "security check", "blocked", "zugriff verweigert", "je bent geen robot", "êtes-vous un robot", "no eres un robot", "доступ ограничен", "подтвердите, что", "вы не робот", "enter the characters you see",
    ];

    /// <summary>What stands alone on a page that wants consent first; beside a product it is but a banner.</summary>
    private static readonly string[] Consents =
    [
        "before you continue", "we value your privacy", "your privacy", "cookie consent", "accept all cookies", "manage cookies", "use of cookies", "bevor sie fortfahren", "bevor du fortf", "ihre privatsphäre", "cookies akzeptieren", "alle akzeptieren",
        "avant de continuer", "votre vie privée", "accepter les cookies", "tout accepter", "antes de continuar", "tu privacidad", "aceptar cookies", "prima di continuare", "la tua privacy", "accetta tutti", "voordat je verdergaat", "jouw privacy",
        "privatlivet ditt", "dit privatliv", "din integritet", "zanim przejdziesz", "twoja prywatność", "vaše soukromí", "než budete pokračovat",
    ];

    private static readonly string[] Missing =
    [
        "404", "not found", "page can't be found", "page cannot be found", "no longer exists", "does not exist", "doesn't exist", "can't find", "cannot find", "couldn't find", "could not be found", "nicht gefunden", "existiert nicht",
        "introuvable", "n'existe pas", "no encontrada", "no encontrado", "no existe", "não encontrada", "não encontrado", "non trovata", "non trovato", "non esiste", "nie znaleziono", "nie istnieje", "nenalezena", "nebyla nalezena", "nenájdená",
        "не найдена", "не найден", "не существует", "niet gevonden", "hittades inte", "finnes ikke", "ikke fundet", "ei löydy", "nem található", "sayfa bulunamadı", "見つかりません", "找不到", "찾을 수 없", "לא נמצא", "seite nicht", "page introuvable",
    ];

    public static bool IsBlocked(HtmlPage page)
    {
        var title = (page.Heading.Title ?? "").ToLowerInvariant();
        if (page.Text.Length > TitledPage || page.Prices.BuyButtons.Count > 0) return false;
        if (Array.Exists(Walls, title.Contains)) return true;
        var text = page.Text.ToLowerInvariant();
        if (text.Length < ShortPage && Array.Exists(Consents, text.Contains)) return true;
        return (text.Length < ShortPage && Array.Exists(Walls, text.Contains)) || (text.Length < EmptyPage && HasChallenge(page));
    }

    public static bool IsNotFound(HtmlPage page)
    {
        var titles = Titles(page);
        if (Array.Exists(Missing, titles.Contains)) return true;
        if (page.Text.Length > ShortPage || page.Prices.BuyButtons.Count > 0) return false;
        var text = page.Text.ToLowerInvariant();
        return Array.Exists(Missing, x => x != "404" && text.Contains(x, StringComparison.Ordinal));
    }

    private static string Titles(HtmlPage page)
    {
        var headings = page.Elements.Where(x => x.Name is "h1").Take(3).Select(x => page.TextOf(x));
        var title = page.Elements.FirstOrDefault(x => x.Name == "title")?.RawText;
        return (string.Join(' ', headings) + ' ' + PlainText.Title(title)).ToLowerInvariant();
    }

    private static bool HasChallenge(HtmlPage page) =>
        page.Elements.Any(x => x.Name is "form" or "div" or "iframe" or "script"
            && (x.Marks.Contains("captcha", StringComparison.Ordinal) || x.Marks.Contains(" challenge ", StringComparison.Ordinal) || x.Attribute("src")?.Contains("captcha", StringComparison.OrdinalIgnoreCase) == true));
}
