using PriceTracker.Shop;

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>What every test of a screen has: people, a watch on their browsers, and a picture where it fails.</summary>
public abstract class ScreenTest(Instance instance) : IAsyncLifetime
{
    private readonly List<IBrowserContext> contexts = [];
    private readonly PageWatch watch = new(instance.Address);

    protected ShopServer Shops => instance.Shops;

    protected HookSink Hooks => instance.Hooks;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        if (failed)
            await SavePicturesAsync();
        foreach (var context in contexts)
            await context.DisposeAsync();
        GC.SuppressFinalize(this);
        if (!failed)
            Assert.Empty(watch.Complaints);
    }

    protected async Task<IBrowserContext> NewBrowserAsync(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await instance.Browser.NewContextAsync(new()
        {
            BaseURL = instance.Address,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-US",
            TimezoneId = "UTC",
        });
        watch.Follow(context);
        contexts.Add(context);
        return context;
    }

    /// <summary>A new account, signed in.</summary>
    protected async Task<Person> NewPersonAsync(int width = 1440, int height = 900)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var context = await NewBrowserAsync(width, height);
        var answer = await context.APIRequest.PostAsync("/api/v1/auth/register", new() { DataObject = new { email, password = Instance.Password } });
        Assert.Equal(201, answer.Status);
        return await SignInAsync(context, email);
    }

    /// <summary>The same account in another browser.</summary>
    protected async Task<Person> AgainAsync(Person person) => await SignInAsync(await NewBrowserAsync(), person.Email);

    protected async Task<Person> AdministratorAsync(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light) =>
        await SignInAsync(await NewBrowserAsync(width, height, scheme), Instance.AdministratorEmail);

    private static async Task<Person> SignInAsync(IBrowserContext context, string email)
    {
        var answer = await context.APIRequest.PostAsync("/api/v1/auth/login", new() { DataObject = new { email, password = Instance.Password } });
        Assert.Equal(200, answer.Status);
        return new Person(context, email);
    }

    private async Task SavePicturesAsync()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Split('.').Last().Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        foreach (var (page, i) in contexts.SelectMany(c => c.Pages).Select((p, i) => (p, i)))
            await page.ScreenshotAsync(new() { Path = Path.Combine(SolutionFolder.Path, "TestResults", $"{name}-{i}.png") });
        await File.WriteAllTextAsync(Path.Combine(SolutionFolder.Path, "TestResults", $"{name}.log"), instance.Log);
    }
}
