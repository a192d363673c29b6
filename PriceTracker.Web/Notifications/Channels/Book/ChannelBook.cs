using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Channels.Book;

public sealed class ChannelBook(IDbContextFactory<PriceTrackerContext> contexts, ChannelCatalog kinds, ChannelSecrets secrets, ChannelTrial trial, TrialLimiter limit, TimeProvider clock) : IChannelBook
{
    public const int MostPerPerson = 20;
    private const int LongestValue = 4_096;

    public IReadOnlyList<IChannel> Kinds => kinds.All;

    public async Task<IReadOnlyList<ChannelView>> ListAsync(Guid userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return (await context.NotificationChannels.AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.Id).ToListAsync(cancel)).ConvertAll(View);
    }

    public async Task<ChannelOutcome> CreateAsync(Guid userId, string kind, IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        if (kinds.Find(kind) is not { } channel)
            return new ChannelOutcome.Refused("unknown_kind", $"kind is one of {string.Join(", ", kinds.All.Select(k => k.Kind))}.", "kind");
        if (channel.Missing is { } missing)
            return new ChannelOutcome.Refused("not_available", missing);
        if (Check(channel, values) is not ChannelCheck.Good good)
            return Refusal(Check(channel, values));
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var own = await context.NotificationChannels.Where(c => c.UserId == userId).ToListAsync(cancel);
        // A browser that subscribes again, or a form sent twice, is the same channel.
        if (own.Find(c => c.Kind == kind && IsSame(c, good)) is { } same)
            return new ChannelOutcome.Saved(View(same));
        if (own.Count >= MostPerPerson)
            return new ChannelOutcome.Refused("too_many_channels", $"There can be {MostPerPerson} channels. Delete one first.");
        var made = new NotificationChannel { UserId = userId, Kind = kind, Label = good.Label, Secret = secrets.Protect(good.Values), CreatedAt = clock.GetUtcNow() };
        context.NotificationChannels.Add(made);
        return await BeginAsync(context, made, channel, good, cancel);
    }

    public async Task<ChannelOutcome> ChangeAsync(Guid userId, long channelId, IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await FindAsync(context, userId, channelId, cancel) is not { } found)
            return new ChannelOutcome.NotFound();
        var channel = Kind(found);
        var known = trial.Read(found) ?? new Dictionary<string, string>();
        var merged = channel.Fields.ToDictionary(f => f.Name, f => values.GetValueOrDefault(f.Name) is { Length: > 0 } given ? given : f.IsSecret || !values.ContainsKey(f.Name) ? known.GetValueOrDefault(f.Name, "") : "");
        if (Check(channel, merged) is not ChannelCheck.Good good)
            return Refusal(Check(channel, merged));
        var wasProved = found.Status is ChannelStatus.Active or ChannelStatus.Off && found.Label == good.Label;
        (found.Label, found.Secret, found.Problem, found.ProblemAt) = (good.Label, secrets.Protect(good.Values), null, null);
        if (!wasProved)
            return await BeginAsync(context, found, channel, good, cancel);
        await context.SaveChangesAsync(cancel);
        return new ChannelOutcome.Saved(View(found));
    }

    public async Task<ChannelOutcome> SwitchAsync(Guid userId, long channelId, bool isOn, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await FindAsync(context, userId, channelId, cancel) is not { } found)
            return new ChannelOutcome.NotFound();
        if (found.Status == ChannelStatus.Unverified)
            return new ChannelOutcome.Refused("not_verified", "Enter the code that was sent first.");
        (found.Status, found.Problem, found.ProblemAt) = (isOn ? ChannelStatus.Active : ChannelStatus.Off, null, null);
        await context.SaveChangesAsync(cancel);
        return new ChannelOutcome.Saved(View(found));
    }

    public async Task<ChannelOutcome> VerifyAsync(Guid userId, long channelId, string? code, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await FindAsync(context, userId, channelId, cancel) is not { } found)
            return new ChannelOutcome.NotFound();
        if (found.Status != ChannelStatus.Unverified)
            return new ChannelOutcome.Saved(View(found));
        var refused = ChannelCodes.Take(found, code, clock.GetUtcNow());
        if (refused is null)
            found.Status = ChannelStatus.Active;
        await context.SaveChangesAsync(cancel);
        return refused is null ? new ChannelOutcome.Saved(View(found)) : refused;
    }

    public async Task<ChannelOutcome> SendCodeAsync(Guid userId, long channelId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await FindAsync(context, userId, channelId, cancel) is not { } found)
            return new ChannelOutcome.NotFound();
        if (!ChannelCodes.MayIssue(found, clock.GetUtcNow()))
            return new ChannelOutcome.Refused("too_soon", "A code was sent less than a minute ago. Wait for it before asking again.");
        return await ProveAsync(context, found, Kind(found), trial.Read(found) ?? new Dictionary<string, string>(), cancel);
    }

    public async Task<ChannelOutcome> TestAsync(Guid userId, long channelId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await FindAsync(context, userId, channelId, cancel) is not { } found)
            return new ChannelOutcome.NotFound();
        if (found.Status == ChannelStatus.Unverified)
            return new ChannelOutcome.Refused("not_verified", "Enter the code that was sent first.");
        if (!limit.TryTake(userId))
            return TooMany();
        var problem = await trial.TestAsync(found, Kind(found), cancel);
        Note(found, problem);
        if (problem is null)
            (found.Status, found.LastSentAt) = (ChannelStatus.Active, clock.GetUtcNow());
        await context.SaveChangesAsync(cancel);
        return problem is null ? new ChannelOutcome.Saved(View(found)) : new ChannelOutcome.Refused("not_delivered", problem);
    }

    public async Task<bool> DeleteAsync(Guid userId, long channelId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.NotificationChannels.Where(c => c.Id == channelId && c.UserId == userId).ExecuteDeleteAsync(cancel) > 0;
    }

    private async Task<ChannelOutcome> BeginAsync(PriceTrackerContext context, NotificationChannel made, IChannel channel, ChannelCheck.Good good, CancellationToken cancel)
    {
        made.Status = channel.NeedsCode ? ChannelStatus.Unverified : ChannelStatus.Active;
        if (channel.NeedsCode)
            return await ProveAsync(context, made, channel, good.Values, cancel);
        await context.SaveChangesAsync(cancel);
        return new ChannelOutcome.Saved(View(made));
    }

    private async Task<ChannelOutcome> ProveAsync(PriceTrackerContext context, NotificationChannel made, IChannel channel, IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        if (!limit.TryTake(made.UserId))
            return TooMany();
        var code = ChannelCodes.Issue(made, clock.GetUtcNow());
        await context.SaveChangesAsync(cancel);
        Note(made, await trial.SendCodeAsync(made, channel, values, code, cancel));
        await context.SaveChangesAsync(cancel);
        return new ChannelOutcome.Saved(View(made));
    }

    private void Note(NotificationChannel channel, string? problem) => (channel.Problem, channel.ProblemAt) = (problem, problem is null ? null : clock.GetUtcNow());

    private IChannel Kind(NotificationChannel channel) =>
        kinds.Find(channel.Kind) ?? throw new InvalidOperationException($"Channel {channel.Id} is of the unknown kind '{channel.Kind}'.");

    private static ChannelOutcome.Refused TooMany() => new("too_many_messages", "Too many codes and tests were sent within an hour. Wait a while, then try again.");

    private static ChannelCheck Check(IChannel channel, IReadOnlyDictionary<string, string> values) =>
        values.FirstOrDefault(v => v.Value.Length > LongestValue) is { Key: { } field } ? new ChannelCheck.Bad(field, "This entry is too long.") : channel.Check(values);

    private static ChannelOutcome.Refused Refusal(ChannelCheck check) => check is ChannelCheck.Bad bad ? new("invalid_settings", bad.Message, bad.Field) : throw new InvalidOperationException("The settings are good.");

    private bool IsSame(NotificationChannel known, ChannelCheck.Good good) =>
        known.Label == good.Label && trial.Read(known) is { } values && values.Count == good.Values.Count && values.All(v => good.Values.GetValueOrDefault(v.Key) == v.Value);

    private static Task<NotificationChannel?> FindAsync(PriceTrackerContext context, Guid userId, long channelId, CancellationToken cancel) =>
        context.NotificationChannels.SingleOrDefaultAsync(c => c.Id == channelId && c.UserId == userId, cancel);

    private ChannelView View(NotificationChannel c) =>
        new(c.Id, c.Kind, kinds.Find(c.Kind)?.Title ?? c.Kind, c.Label, c.Status, c.Problem, c.ProblemAt, c.LastSentAt, c.CreatedAt);
}
