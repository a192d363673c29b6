using Microsoft.Playwright;

namespace PriceTracker.Benchmarks.Running;

/// <summary>A real Chromium; every person at it has cookies of their own.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static async Task<Browser> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox"],
        }));
    }

    /// <summary>Signed in, with the script on every page that is opened.</summary>
    public async Task<IBrowserContext> SignInAsync(Uri product, string email, string? script = null)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = product.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            Locale = "en-GB",
        });
        if (script is not null)
            await context.AddInitScriptAsync(script);
        var account = new { email, password = Password };
        await context.APIRequest.PostAsync("/api/v1/auth/register", new APIRequestContextOptions { DataObject = account });
        var answer = await context.APIRequest.PostAsync("/api/v1/auth/login", new APIRequestContextOptions { DataObject = account });
        return answer.Ok ? context : throw new InvalidOperationException($"{email} cannot sign in: {await answer.TextAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private const string Password = "correct horse battery";
}
