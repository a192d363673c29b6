namespace PriceTracker.Shop.Pages;

internal static class CaptchaPage
{
    public static readonly Html Text = new("""
        <!DOCTYPE html><html lang="en"><head><title>Just a moment...</title></head>
        <body><h1>Checking your browser</h1><p>Please complete the captcha to prove that you are not a robot.</p>
        <form id="challenge-form" action="/captcha"><div class="g-recaptcha" data-sitekey="none"></div></form></body></html>
        """);
}
