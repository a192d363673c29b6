using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Ntfy;

/// <summary>ntfy's own JSON. A message of more than 4,096 bytes would arrive as an attachment, and of actions it takes three.</summary>
internal sealed record NtfyMessage(string Topic, string Title, string Message, string Click, IReadOnlyList<string> Tags, IReadOnlyList<NtfyAction>? Actions)
{
    private const int LongestTitle = 250;
    private const int LongestMessage = 3_800;

    public static NtfyMessage Of(string topic, AlertMessage message) => new(
        topic,
        PlainText.OneLine(message.Title, LongestTitle),
        PlainText.ShortenToBytes(PlainText.Lines(message.Text, LongestMessage), LongestMessage),
        message.Link.AbsoluteUri,
        [message.Kind == MessageKind.Code ? "key" : "moneybag"],
        message.Actions.Count == 0 ? null : [.. message.Actions.Take(3).Select(a => new NtfyAction("view", PlainText.OneLine(a.Label, 40), a.Link.AbsoluteUri))]);
}
