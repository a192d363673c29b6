namespace PriceTracker.Web.Notifications.Links;

/// <summary>What a signed link does. The numbers stand in links that were sent: they never change.</summary>
public enum LinkAct : byte
{
    SnoozeDay = 1,
    SnoozeWeek = 2,
    Stop = 3,
    Bought = 4,
    Unsubscribe = 5,
}
