using System.Text.Json;

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>Somebody signed in, in a browser of their own.</summary>
public sealed class Person(IBrowserContext context, string email)
{
    public string Email => email;
    public IBrowserContext Browser => context;

    public async Task<IPage> OpenAsync(string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Tracks a link as a program would. Gives the product's id.</summary>
    public async Task<string> TrackAsync(string url)
    {
        var answer = await context.APIRequest.PostAsync("/api/v1/products", new() { DataObject = new { url } });
        Assert.Equal(201, answer.Status);
        return (await answer.JsonAsync())!.Value.GetProperty("id").GetString()!;
    }

    /// <summary>Tracks a link and waits until it was read.</summary>
    public async Task<string> TrackReadAsync(string url)
    {
        var id = await TrackAsync(url);
        await Eventually.TrueAsync(async () => (await FindAsync(id)).GetProperty("status").GetString() != "pending");
        return id;
    }

    public async Task<JsonElement> FindAsync(string id) => (await (await context.APIRequest.GetAsync($"/api/v1/products/{id}")).JsonAsync())!.Value;

    public async Task CheckNowAsync(string id) =>
        Assert.Equal(202, (await context.APIRequest.PostAsync($"/api/v1/products/{id}/refresh")).Status);

    /// <summary>Checks and waits until the product shows this price.</summary>
    public async Task CheckUntilAsync(string id, decimal price)
    {
        await CheckNowAsync(id);
        await Eventually.TrueAsync(async () => (await FindAsync(id)).GetProperty("currentPrice") is { ValueKind: JsonValueKind.Number } now && now.GetDecimal() == price);
    }
}
