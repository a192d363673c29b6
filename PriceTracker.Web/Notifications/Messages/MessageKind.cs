namespace PriceTracker.Web.Notifications;

public enum MessageKind
{
    Alert,
    Digest,
    Test,
    Code,
}
