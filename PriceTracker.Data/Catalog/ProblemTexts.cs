namespace PriceTracker.Data.Catalog;

/// <summary>What each problem code means to a person: what happened, and what to do. The detail is a status code, a host or a time.</summary>
public static class ProblemTexts
{
    public static ProductProblem? Of(string? code, string? detail, string domain) =>
        code is null ? null : new ProductProblem(code, Sentence(code, detail, domain));

    private static string Sentence(string code, string? detail, string shop) => code switch
    {
        "no_price" => "The page opened, but no price was found on it. It is read again later; an administrator can point at the price for this shop.",
        "another_product" => "The page shows another product now. The last good price and the history stay; remove the product, or paste its new link.",
        "price_unsure" => detail == "1"
            ? "We found a price and are not sure that it is the right one. Look at it and pick it."
            : "We found several prices and are not sure which is right. Pick one.",
        "picked_place_lost" => "The page changed, and the price that was picked is not where it was. Pick it again.",
        "currency_unknown" => "A price was found, but not its currency. An administrator can set the currency for this shop.",
        "blocked" => $"{shop} is refusing our requests{In(detail)}. Checks are slowed down; the last good price stays.",
        "robots_forbidden" => $"{shop} does not allow this page to be read automatically (robots.txt). Track the product at another shop.",
        "not_a_product" => detail is null
            ? "This page does not look like a product. Open the product and copy its link."
            : $"This link opens {detail}, not a product. Open the product and copy its link.",
        "gone" => $"{shop} says that this page no longer exists{In(detail)}. The history stays; remove the product or paste its new link.",
        "private_address" => "This link leads to a private network address, which is not fetched. Use the shop's public link.",
        "name_not_found" => $"The shop's address {shop} was not found. Check the spelling of the link.",
        "connection_failed" => $"{shop} could not be reached{In(detail)}. It is tried again soon.",
        "timeout" => $"{shop} did not answer in time. It is tried again soon.",
        "too_large" => "The page is larger than 16 MB, so it was not read. Track the product at another shop.",
        "too_deep" => "The page is nested too deeply to be read. Track the product at another shop.",
        "too_slow" => "The page took too long to read. It is tried again soon.",
        "too_many_redirects" => $"{shop} redirects in circles. Open the link in your browser and copy the address it ends at.",
        "bad_redirect" => $"{shop} redirects to an address that is not fetched. Open the link in your browser and copy the address it ends at.",
        "not_html" => $"This link opens {(detail is null ? "something" : $"a file ({detail})")} that is not a page. Open the product and copy its link.",
        "server_error" => $"{shop} answered with an error{In(detail)}. It is tried again soon.",
        "http_error" => $"{shop} answered with an unexpected status{In(detail)}. It is tried again later.",
        "bad_response" => $"{shop} sent an answer that could not be read. It is tried again later.",
        "waiting" => $"{shop} wants its pages read slowly, so this one waits for its turn. It is read by itself.",
        "browser_missing" => $"{shop} writes its prices by script, which needs a browser, and none is installed here. An administrator can install Chromium or name one in the settings.",
        "browser_failed" => "The browser that this page needs broke down over it. It is tried again soon.",
        "disabled" => $"Checks of {shop} are switched off by an administrator.",
        _ => "The page could not be read this time. It is tried again later.",
    };

    private static string In(string? detail) => detail is null ? "" : $" ({detail})";
}
