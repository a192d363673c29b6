using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;

namespace PriceTracker.Web.Notifications.Links;

public sealed class LinkDesk(AlertLinks links, IAlertBook alerts, IProductCatalog products, IChannelSwitch channels, TimeProvider clock) : ILinkDesk
{
    private const int LongestName = 120;

    public async Task<ActQuestion?> AskAsync(string? token, CancellationToken cancel)
    {
        if (links.Read(token) is not { } link || await NameAsync(link, cancel) is not { } name)
            return null;
        return link.Act switch
        {
            LinkAct.SnoozeDay => new("Snooze this alert for a day?", name, "You hear nothing from it until then. What is still so after that is told then.", "Snooze a day"),
            LinkAct.SnoozeWeek => new("Snooze this alert for a week?", name, "You hear nothing from it until then. What is still so after that is told then.", "Snooze a week"),
            LinkAct.Stop => new("Stop this alert?", name, "It is kept, switched off, and tells you nothing more.", "Stop this alert"),
            LinkAct.Bought => new("Did you buy it?", name, "Your alerts about it sleep. Its price is still recorded.", "Bought it"),
            _ => new("Stop these messages?", name, "Nothing is sent there any more. Your inbox here still hears of everything.", "Stop these messages"),
        };
    }

    public async Task<ActAnswer?> ActAsync(string? token, CancellationToken cancel)
    {
        if (links.Read(token) is not { } link)
            return null;
        var rules = ("alerts?tab=rules", "Your alerts");
        var (done, title, undo, (path, label)) = link.Act switch
        {
            LinkAct.SnoozeDay => (await SnoozeAsync(link, 1, cancel), "Snoozed for a day", "Wake it sooner in the list of your alerts.", rules),
            LinkAct.SnoozeWeek => (await SnoozeAsync(link, 7, cancel), "Snoozed for a week", "Wake it sooner in the list of your alerts.", rules),
            LinkAct.Stop => (await StopAsync(link, cancel), "This alert is off", "Switch it on again in the list of your alerts.", rules),
            LinkAct.Bought => (await alerts.MarkBoughtAsync(link.UserId, link.Target, true, cancel), "Noted: you have it", "Take it back on the product's page.", ($"products/{link.Target}", "The product")),
            _ => (await channels.SwitchOffAsync(link.UserId, link.Target, cancel), "These messages are off", "Switch them on again in your account.", ("me", "Your account")),
        };
        return done ? new ActAnswer(title, undo, path, label) : null;
    }

    private Task<bool> SnoozeAsync(AlertLink link, int days, CancellationToken cancel) =>
        alerts.SnoozeAsync(link.UserId, link.Target, clock.GetUtcNow().AddDays(days), cancel);

    private async Task<bool> StopAsync(AlertLink link, CancellationToken cancel) =>
        await alerts.ChangeAsync(link.UserId, link.Target, new AlertChange(IsActive: false), cancel) is AlertOutcome.Saved;

    private async Task<string?> NameAsync(AlertLink link, CancellationToken cancel)
    {
        var name = link.Act switch
        {
            LinkAct.Bought => await products.FindAsync(link.UserId, link.Target, cancel) is { } product ? product.Title ?? product.Domain : null,
            LinkAct.Unsubscribe => await channels.LabelAsync(link.UserId, link.Target, cancel),
            _ => await alerts.FindAsync(link.UserId, link.Target, cancel) is { } alert ? Watched(alert) : null,
        };
        return name is null ? null : PlainText.OneLine(name, LongestName);
    }

    private static string Watched(AlertView alert) =>
        alert.Tag is { } tag ? $"Everything you tagged \"{tag}\"" : alert.ProductId is null ? "Everything you track" : alert.ProductTitle ?? alert.Domain ?? "A product";
}
