using PriceTracker.Data.Alerting;

namespace PriceTracker.Web.Notifications;

/// <summary>One message, written for one person and one kind of channel.</summary>
public sealed record AlertMessage
{
    /// <summary>The same at each try, so that a receiver can tell a repetition.</summary>
    public required string Id { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>One line of plain text without control characters.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, a few lines, without the title.</summary>
    public required string Text { get; init; }

    /// <summary>Whole HTML document, for mail.</summary>
    public string? Html { get; init; }

    /// <summary>Plain-text alternative of <see cref="Html"/>.</summary>
    public string? LongText { get; init; }

    /// <summary>PNG that <see cref="Html"/> names as cid:chart.</summary>
    public byte[]? Chart { get; init; }

    /// <summary>What is told, newest first; empty for codes and tests.</summary>
    public IReadOnlyList<NotificationView> Items { get; init; } = [];

    /// <summary>Where a click leads: the product, or the inbox for a digest.</summary>
    public required Uri Link { get; init; }

    /// <summary>Ends these messages with one POST (RFC 8058).</summary>
    public Uri? Unsubscribe { get; init; }

    public IReadOnlyList<MessageAction> Actions { get; init; } = [];
}
