using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Notifications.Links;

namespace PriceTracker.IntegrationTests.Notifications;

/// <summary>A running product in which Alice tracks a kettle, has a rule that fired, and a channel.</summary>
internal sealed class MessageScene : IAsyncDisposable
{
    public const string Title = "Kettle <b>2</b> & more";

    private MessageScene(RunningProduct product) => Product = product;

    public RunningProduct Product { get; }
    public Guid Alice { get; private set; }
    public long Kettle { get; private set; }
    public long Alert { get; private set; }
    public long Channel { get; private set; }

    public static async Task<MessageScene> StartAsync(PostgresServer postgres, params (string Key, string Value)[] settings)
    {
        var scene = new MessageScene(await RunningProduct.StartAsync(postgres, settings));
        using var signedIn = await scene.Product.SignedInAsync();
        await using var context = await scene.ContextAsync();
        scene.Alice = (await context.Users.SingleAsync(u => u.Email == "alice@example.com")).Id;
        var kettle = new Product
        {
            Url = "https://shop.example/kettle",
            CanonicalUrl = "https://shop.example/kettle",
            UrlHash = SHA256.HashData(Encoding.UTF8.GetBytes("https://shop.example/kettle")),
            Domain = "shop.example",
            RegistrableDomain = "shop.example",
            Retailer = "other",
            Title = Title,
            Currency = "EUR",
            CurrentPrice = 20,
        };
        context.Products.Add(kettle);
        await context.SaveChangesAsync();
        var alert = new Alert { UserId = scene.Alice, ProductId = kettle.Id, Kind = AlertKind.Below, TargetPrice = 25, Currency = "EUR" };
        var channel = new NotificationChannel { UserId = scene.Alice, Kind = "ntfy", Label = "ntfy.sh/alice", Secret = "", Status = ChannelStatus.Active };
        context.AddRange(new UserProduct { UserId = scene.Alice, ProductId = kettle.Id }, alert, channel);
        await context.SaveChangesAsync();
        (scene.Kettle, scene.Alert, scene.Channel) = (kettle.Id, alert.Id, channel.Id);
        return scene;
    }

    public Task<PriceTrackerContext> ContextAsync() => Product.Services.GetRequiredService<IDbContextFactory<PriceTrackerContext>>().CreateDbContextAsync();

    public T Get<T>()
        where T : notnull => Product.Services.GetRequiredService<T>();

    public string Token(LinkAct act, long target) => Get<AlertLinks>().Token(new AlertLink(act, Alice, target));

    public async Task<Alert> AlertAsync()
    {
        await using var context = await ContextAsync();
        return await context.Alerts.AsNoTracking().SingleAsync(a => a.Id == Alert);
    }

    public async Task<ChannelStatus> ChannelAsync()
    {
        await using var context = await ContextAsync();
        return (await context.NotificationChannels.AsNoTracking().SingleAsync(c => c.Id == Channel)).Status;
    }

    /// <summary>Something that happened; told already, so that nothing is sent.</summary>
    public async Task FireAsync(string title, int slot)
    {
        await using var context = await ContextAsync();
        await context.Products.Where(p => p.Id == Kettle).ExecuteUpdateAsync(p => p.SetProperty(x => x.Title, title));
        context.AlertFirings.Add(new AlertFiring
        {
            AlertId = Alert,
            UserId = Alice,
            ProductId = Kettle,
            Slot = slot,
            Kind = AlertKind.Below,
            TargetPrice = 25,
            NewPrice = 20,
            OldPrice = 30,
            Currency = "EUR",
            CreatedAt = TimeProvider.System.GetUtcNow(),
            DispatchedAt = TimeProvider.System.GetUtcNow(),
        });
        await context.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
