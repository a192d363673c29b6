using PriceTracker.Web.Deployment.Demo;

namespace PriceTracker.Web.Hosting;

/// <summary>What a person sees when the product is up.</summary>
internal static class Greeting
{
    public static void Print(WebApplication app, string dataLocation, string? setupToken)
    {
        var address = app.Urls.First();
        Console.WriteLine();
        Console.WriteLine($"Price Tracker is ready: {address}");
        if (setupToken is not null)
            Console.WriteLine($"Create the first administrator (this link works once): {address}/account/setup?token={setupToken}");
        Console.WriteLine($"Your data is in {dataLocation}.");
        if (app.Configuration["Demo:Catalog"] is not null)
            Console.WriteLine($"Sign in to the demo as {DemoAccount.Email} with the password: {DemoAccount.Password}");
        Console.WriteLine("Press Ctrl-C to stop.");
        Console.WriteLine();
    }
}
