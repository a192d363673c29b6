using System.Net.Http.Json;

namespace PriceTracker.Benchmarks.Running;

/// <summary>A program that uses the REST API with a person's cookie.</summary>
public static class SignedInClient
{
    public static async Task<HttpClient> OpenAsync(Uri product, string email)
    {
        var client = new HttpClient { BaseAddress = product };
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/auth/login", UriKind.Relative), new { email, password = "correct horse battery" });
        answer.EnsureSuccessStatusCode();
        return client;
    }
}
