using PriceTracker.Data.Alerting;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Api;

/// <summary>From what a request says to what the alert book takes; answers with a problem where a word is not known.</summary>
internal static class AlertBodies
{
    public static string Kinds { get; } = string.Join(", ", Enum.GetValues<AlertKind>().Select(EnumText<AlertKind>.Of));

    public static IResult? Draft(AlertRequest body, out AlertDraft? draft)
    {
        draft = null;
        if (body.Kind is null)
            return UnknownKind();
        if (Change(body, out var change) is { } problem)
            return problem;
        if (body.ProductId is not null && ApiIds.Parse(body.ProductId) is null)
            return Problems.NotFound();
        if (body is { ProductId: not null, Tag: not null })
            return Problems.BadRequest("invalid_request", "An alert is about a product or about a tag. Name one of the two.");
        var kind = change!.Kind!.Value;
        draft = new AlertDraft(change.ApplyTo(new RuleTerms { Kind = kind, Rearm = RuleDefaults.RearmOf(kind) }))
        {
            ProductId = ApiIds.Parse(body.ProductId),
            Tag = body.Tag,
            Channels = change.Channels,
        };
        return null;
    }

    public static IResult? Change(AlertRequest body, out AlertChange? change)
    {
        change = null;
        if (!TryRead<AlertKind>(body.Kind, out var kind))
            return UnknownKind();
        if (!TryRead<PriceReference>(body.Reference, out var reference))
            return Problems.BadRequest("invalid_reference", $"reference is one of {Words<PriceReference>()}.");
        if (!TryRead<Rearm>(body.Rearm, out var rearm))
            return Problems.BadRequest("invalid_rearm", $"rearm is one of {Words<Rearm>()}.");
        var channels = body.Channels?.Select(ApiIds.Parse).ToList();
        if (channels is not null && channels.Contains(null))
            return Problems.BadRequest("unknown_channel", "One of these channels does not exist. Choose among your own.");
        change = new AlertChange(kind, body.TargetPrice, body.IsActive)
        {
            ThresholdPct = body.ThresholdPct,
            ThresholdAmount = body.ThresholdAmount,
            Days = body.Days,
            Reference = reference,
            Rearm = rearm,
            RearmHours = body.RearmHours,
            HysteresisPct = body.HysteresisPct,
            MinimumMovePct = body.MinimumMovePct,
            OnlyInStock = body.OnlyInStock,
            Currency = body.Currency?.Trim().ToUpperInvariant(),
            Channels = channels?.ConvertAll(c => c!.Value),
            AllChannels = body.AllChannels == true,
        };
        return null;
    }

    private static bool TryRead<T>(string? word, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (word is null)
            return true;
        if (!EnumText<T>.TryParse(word, out var named))
            return false;
        value = named;
        return true;
    }

    private static IResult UnknownKind() => Problems.BadRequest("unsupported_kind", $"kind is one of {Kinds}.");

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(EnumText<T>.Of));
}
